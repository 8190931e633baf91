// npm run mutation: changes the engine line by line and sees whether a test notices. Not part of CI: it takes minutes.
export default {
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  mutate: [
    'src/modules/policies/model/{judge,worth,evaluate-measure,benefit-schedule,read-facts,run-case,check-measure,formula-units,rule-issues,rule-shape,scope,standing,policy-status}.ts',
    'src/modules/eligibility/model/*.ts',
    '!src/**/*.spec.ts',
    '!src/**/*.factory.ts',
  ],
  jest: {
    projectType: 'custom',
    configFile: 'stryker.jest.config.mjs',
    enableFindRelatedTests: false,
  },
  // Codes and words of refusals are data: their texts are asked for elsewhere.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'stryker/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  // A change that is only slow because the machine is busy must not count as noticed.
  timeoutMS: 10_000,
  timeoutFactor: 1.5,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'docs', 'bench', 'test'],
};
