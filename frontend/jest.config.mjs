import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  setupFilesAfterEnv: ['<rootDir>/setup-jest.ts'],
  // The pure models of the backend, as tsconfig.json names them: `@models/content/model/documents`.
  // They name each other as Node does, with the ending of what they are compiled to.
  moduleNameMapper: {
    '^@models/(.*)$': '<rootDir>/../backend/src/modules/$1',
    '^(\\.{1,2}/[^/]+)\\.js$': '$1',
    '^((?:\\.\\./)+platform/.+)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
