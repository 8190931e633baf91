// The unit tests of one module's models alone, as CommonJS: each of thousands of runs then starts in a fraction of the
// time. A change is put before the tests beside it, not before those of the other module, which would only be loaded.
import jestConfig from './jest.config.mjs';

const [unit] = jestConfig.projects;
const [[files, [transformer, options]]] = Object.entries(unit.transform);

/** @param {string} module a folder of `src/modules` @param {string[]} mutate files of its model, without `.ts` */
export const modelOf = (module, mutate) => ({
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  mutate: mutate.map((file) => `src/modules/${module}/model/${file}.ts`),
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      ...unit,
      displayName: undefined,
      extensionsToTreatAsEsm: [],
      transform: { [files]: [transformer, { ...options, module: { type: 'commonjs' } }] },
      testTimeout: jestConfig.testTimeout,
      setupFiles: ['<rootDir>/stryker.setup.ts'],
      testMatch: [`<rootDir>/src/modules/${module}/model/*.spec.ts`],
      // Two tests of many measures take as long as all others together, and every change waits for them.
      testPathIgnorePatterns: ['many-measures'],
    },
  },
  // Codes and words of refusals are data: their texts are asked for elsewhere.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `stryker/${module}.json` },
  incrementalFile: `stryker/${module}.known.json`,
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  // A change that is only slow because the machine is busy must not count as noticed.
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  tempDirName: `.stryker-tmp`,
  ignorePatterns: ['dist', 'docs', 'bench', 'test'],
});
