// What prettier, the compiler and dependency-cruiser cannot see. Each rule here keeps a habit of the house.
import angular from 'angular-eslint';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const GENERATED = ['frontend/src/app/api/generated/**', 'frontend/public/**'];
const TESTS = [
  '**/*.spec.ts',
  '**/*.int-spec.ts',
  '**/*.e2e.ts',
  '**/*.test.mjs',
  'backend/test/**',
  'e2e/journeys/**',
];
/** Tables of data and histories are as long as they are. */
const UNMEASURED = ['migrations/**', 'backend/seed/**', '**/*.data.ts', 'e2e/screens/**', '*.cjs', '*.mjs'];

const FEW_DEPENDENCIES = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
  message: 'A constructor takes at most six dependencies: this class does too much.',
};
const DOMAIN_CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Domain time comes from the Clock port, so that tests can set it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Domain time comes from the Clock port, so that tests can set it.',
  },
];

/** Core rules that find mistakes, for JavaScript (TypeScript's compiler and preset cover them there). */
const javascriptRules = {
  'no-undef': 'error',
  'no-unused-vars': 'error',
  'no-unreachable': 'error',
  'no-dupe-keys': 'error',
  'no-const-assign': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'prefer-const': 'error',
};

const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-control-regex': 'error',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.angular/**',
      '**/.stryker-tmp/**',
      '**/coverage/**',
      '.data/**',
      'e2e/.results/**',
      ...GENERATED,
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { ...javascriptRules, ...everywhere },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      ...everywhere,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      // A type-only import of a DTO loses the metadata its validation needs, and every property is refused.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': ['error', FEW_DEPENDENCIES],
    },
  },
  {
    files: ['backend/src/**/*.ts', 'migrations/**/*.ts'],
    ignores: TESTS,
    languageOptions: {
      parserOptions: { project: ['backend/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A write nobody waits for is a write outside its transaction.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['backend/src/cli/**/*.ts', 'backend/src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['backend/src/modules/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', FEW_DEPENDENCIES, ...DOMAIN_CLOCK] },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'app', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['frontend/src/app/ui/**/*.ts', 'frontend/src/app/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@angular/common/http', message: 'ui and domain show what they are given.' }] },
      ],
    },
  },
  {
    files: ['frontend/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {},
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    ignores: [...TESTS, ...UNMEASURED],
    rules: {
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: TESTS, rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' } },
);
