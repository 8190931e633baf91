// The unit tests of the engine alone, as CommonJS: each of thousands of runs then starts in a fraction of the time.
import config from './jest.config.mjs';

const [unit] = config.projects;
const [[files, [transformer, options]]] = Object.entries(unit.transform);

export default {
  ...unit,
  displayName: undefined,
  extensionsToTreatAsEsm: [],
  transform: { [files]: [transformer, { ...options, module: { type: 'commonjs' } }] },
  testTimeout: config.testTimeout,
  setupFiles: ['<rootDir>/stryker.setup.ts'],
  testMatch: [
    '<rootDir>/src/modules/policies/model/*.spec.ts',
    '<rootDir>/src/modules/eligibility/model/*.spec.ts',
  ],
  // Two tests of many measures take as long as all others together, and every change waits for them.
  testPathIgnorePatterns: ['many-measures'],
};
