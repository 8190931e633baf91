// The direction of imports. The order of the modules is written here once; every rule about it is derived.

/** Each module imports only modules that stand before it. */
const MODULES = [
  ...['identity', 'teams', 'files'],
  ...['regions', 'facts', 'content', 'parks', 'policies', 'regimes', 'offerings', 'glossary', 'dossiers'],
  'portal',
  ...['companies', 'eligibility', 'calculator', 'calendars', 'discovery'],
  ...[
    'verification',
    'claims',
    'corrections',
    'enquiries',
    'applications',
    'leads',
    'messaging',
    'rule-changes',
  ],
];
/** They listen to events; nobody imports them, not even each other. */
const LISTENERS = ['notifications', 'audit', 'transfers', 'insights'];
const AREAS = ['public', 'account', 'investor', 'park', 'admin'];

const anyOf = (names) => `(?:${names.join('|')})`;
const moduleFolder = (names) => `^backend/src/modules/${anyOf(names)}/`;
const frontendFolder = (names) => `^frontend/src/app/${anyOf(names)}/`;

const TEST_FILES = '\\.(?:int-)?spec\\.ts$|\\.factory\\.ts$';
const PURE_FILES = '^backend/src/.*\\.(?:workflow|rules|estimate)\\.ts$';
const FRAMEWORKS = '^node_modules/(?:@nestjs/|typeorm/|fastify/|@fastify/)';
const FRAMEWORK_FILES = '\\.(?:entity|controller|module|queries|service)\\.ts$';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const orderRules = MODULES.map((name, position) =>
  rule(
    `order-${name}`,
    `${name} imports only modules that stand before it: a low module that needs a high one records an event.`,
    { path: moduleFolder([name]) },
    { path: moduleFolder([...MODULES.slice(position + 1), ...LISTENERS]) },
  ),
).concat(
  LISTENERS.map((name) =>
    rule(
      `order-${name}`,
      'The last group listens to events; nobody imports it.',
      { path: moduleFolder([name]) },
      { path: moduleFolder(LISTENERS.filter((other) => other !== name)) },
    ),
  ),
);

const backendRules = [
  rule(
    'module-in-the-list',
    'A new module gets its place in the order (and in the decisions) before its first line.',
    { path: '^backend/src/modules/[^/]+/', pathNot: moduleFolder([...MODULES, ...LISTENERS]) },
    {},
  ),
  rule(
    'module-through-its-index',
    "Other modules see a module's index.ts only.",
    { path: '^backend/src/modules/([^/]+)/', pathNot: TEST_FILES },
    // Models name each other by their files: an index would bring the module's classes with it.
    { path: '^backend/src/modules/[^/]+/(?!index\\.ts$|model/)', pathNot: '^backend/src/modules/$1/' },
  ),
  rule(
    'shell-through-the-index',
    "What stands outside the modules sees a module's index.ts only.",
    { path: '^backend/src/(?!modules/)' },
    { path: '^backend/src/modules/[^/]+/(?!index\\.ts$)' },
  ),
  rule(
    'platform-knows-no-module',
    'The platform is technical and knows no domain word.',
    { path: '^backend/src/platform/' },
    { path: '^backend/src/(?:modules|cli)/|^backend/src/(?:app\\.module|main)\\.ts$' },
  ),
  rule(
    'rules-are-pure',
    'Workflows, rules and estimates are pure functions: neither Nest nor TypeORM.',
    { path: PURE_FILES },
    { path: FRAMEWORKS },
  ),
  rule(
    'rules-run-without-frameworks',
    'A pure file may name the type of a row, but must not load a class made of Nest or TypeORM.',
    { path: PURE_FILES },
    { path: FRAMEWORK_FILES, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'models-stand-alone',
    'A model is shared with the front end by its source: it imports models, exact numbers, units, codes of currencies and days, nothing else.',
    { path: '^backend/src/modules/[^/]+/model/', pathNot: TEST_FILES },
    {
      pathNot:
        '^backend/src/modules/[^/]+/model/|^backend/src/platform/quantities/|^backend/src/platform/money/currency-codes\\.data\\.ts$|^backend/src/platform/clock/(?:calendar-days|partial-date)\\.ts$|^node_modules/(?:@types/)?big\\.js/',
    },
  ),
  rule(
    'migrations-run-by-the-database',
    'Only the database, its commands and the tests know the migrations.',
    { path: '^backend/src/(?!platform/database/|cli/)', pathNot: TEST_FILES },
    { path: '^migrations/' },
  ),
  rule(
    'migrations-stand-alone',
    'A migration describes the tables of its day: code that changes later would change it.',
    { path: '^migrations/' },
    { path: '^backend/src/(?:modules/|.*\\.entity\\.ts$)' },
  ),
];

const frontendRules = [
  rule(
    'design-system-knows-no-api',
    'ui and domain show and name what they are given.',
    { path: frontendFolder(['ui', 'domain']) },
    { path: frontendFolder(['api']) },
  ),
  ...AREAS.map((area) =>
    rule(
      `area-${area}-alone`,
      'The areas are loaded one by one and never import each other; what two need moves down.',
      { path: frontendFolder([area]) },
      { path: frontendFolder(AREAS.filter((other) => other !== area)) },
    ),
  ),
  rule(
    'areas-on-top',
    'What the areas stand on does not know them.',
    { path: frontendFolder(['core', 'api', 'domain', 'ui']) },
    { path: frontendFolder(AREAS) },
  ),
  rule(
    'only-models-are-shared',
    'Of the backend the front end sees the pure models only.',
    { path: '^frontend/src/' },
    { path: '^(?:backend/src/(?!modules/[^/]+/model/)|@models/(?![^/]+/model/)|migrations/)' },
  ),
];

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'What imports in a circle cannot be understood, tested or moved alone.',
      {},
      { circular: true },
    ),
    ...orderRules,
    ...backendRules,
    ...frontendRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/|^frontend/src/app/api/generated/' },
    // A type imported upwards is a dependency too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
