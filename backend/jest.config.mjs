// Two projects: "unit" is pure and needs nothing; "integration" talks HTTP to the application over a real PostgreSQL.
const shared = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import with the suffix they will have once compiled.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

export default {
  // A suite starts the whole application before its first test: on a busy machine that alone takes more than jest's five.
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: [
        '<rootDir>/src/**/*.int-spec.ts',
        '<rootDir>/test/**/*.int-spec.ts',
        '<rootDir>/test/architecture/**/*.spec.ts',
      ],
      setupFiles: ['<rootDir>/test/setup.mjs'],
    },
  ],
};
