// npm run replay:corpus: answers the committed questions anew, after a version of the engine that says why.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildBackend } from './lib/build.mjs';
import { progress } from './lib/progress.mjs';
import { inProject, requireNode } from './lib/project.mjs';
import { madeQuestions, madeRules } from './lib/replay-rules.mjs';

requireNode();
await buildBackend();
const built = (name) => import(pathToFileURL(inProject('backend/dist/backend/src/modules', name)).href);
const { corpusAnswer } = await built('eligibility/replay/replay.js');
const { ENGINE_VERSION } = await built('eligibility/engine-versions.data.js');

const seed = (name) => JSON.parse(readFileSync(inProject('backend/seed', name), 'utf8'));
const file = inProject('backend/src/modules/eligibility/replay/corpus.json');

/** The rules of the seed without their words: a rule reckons alike in every language. */
function rules() {
  const { meta, policies } = seed('policies.json');
  const bySlug = new Map(policies.map((policy) => [policy.id, policy]));
  return seed('measures.json').measures.flatMap((entry) => {
    const policy = bySlug.get(entry.policy);
    return entry.measures.map((measure) => ({
      policy: {
        kind: policy.kind,
        country: policy.country,
        level: policy.level,
        sourceStatus: policy.status,
        effectiveFrom: policy.effective_from,
        effectiveTo: policy.effective_to,
        ...entry.datesAsRead,
        suspendedFrom: null,
        suspendedTo: null,
        sourceDate: policy.source_date,
        lastChecked: meta.generated,
        opensOn: null,
        closesOn: null,
        predecessorUnread: entry.predecessorUnread ?? false,
        keptByPark: false,
        territory: { nationwide: false, regions: policy.region_ids, parks: policy.park_ids },
      },
      document: wordless(measure),
    }));
  });
}

const NO_WORDS = { original: 'en', texts: {} };

const wordless = (measure) => ({
  ...measure,
  title: NO_WORDS,
  conditions: measure.conditions.map(({ id, test }) => ({ id, test })),
  benefit: { ...measure.benefit, text: NO_WORDS },
  obligations: null,
  process: [],
  cases: [],
});

const cny = (amount) => ({ amount: String(amount), currency: 'CNY' });
const usd = (amount) => ({ amount: String(amount), currency: 'USD' });
const percent = (value) => ({ value: String(value), unit: 'percent' });

const PROJECTS = {
  'nothing stated': {},
  'three facts only': { segment: 'RE4a', ownership: 'foreign', 'fixed-investment': cny(460000000) },
  'a foreign magnet maker': {
    segment: 'RE4a',
    ownership: 'foreign',
    'firm-stage': 'new',
    'fixed-investment': cny(460000000),
    'equipment-purchase': cny(200000000),
    'taxable-profit': cny(60000000),
    'floor-area': { value: '40000', unit: 'm2' },
    'land-area': { value: '150', unit: 'mu' },
    'buys-land-and-builds': true,
    'makes-rare-earth-materials': true,
    'works-in-rare-earths': true,
    'west-catalogue-listed': true,
    'main-business-share': percent(60),
    jobs: '600',
  },
  'a domestic separation plant': {
    segment: 'RE2',
    ownership: 'domestic',
    'firm-stage': 'existing',
    'fixed-investment': cny(199999999),
    'fixed-investment-in-year': cny(20000000),
    'equipment-purchase': cny(10000000),
    'floor-area': { value: '10000', unit: 'm2' },
    'makes-rare-earth-materials': true,
    'works-in-rare-earths': true,
    'west-catalogue-listed': true,
    'main-business-share': percent('59.9'),
    'taxable-profit': cny(20000000),
  },
  'a firm of high technology': {
    segment: 'RE4d',
    'firm-stage': 'new',
    'hnte-recognised': true,
    'registered-years': { value: '1', unit: 'year' },
    'rnd-to-sales': percent(3),
    'annual-sales': cny(200000001),
    'owns-core-ip': true,
    'equipment-purchase': cny('12345678.90'),
    'taxable-profit': cny('1234567.89'),
    'west-catalogue-listed': true,
    'main-business-share': percent(80),
  },
  'dollars where yuan are asked for': {
    segment: 'RE4a',
    'fixed-investment': usd(500000000),
    jobs: '300',
    'makes-rare-earth-materials': true,
    'buys-land-and-builds': true,
    'production-cost': usd(10000000),
    'us-critical-mineral': true,
    'us-prohibited-foreign-entity': false,
    'taxable-profit': usd(5000000),
  },
};

const PLACES = {
  Baotou: ['baotou-rehtz', 'cn-baotou', 'cn-inner-mongolia', 'country-cn', 'CN'],
  Longnan: ['longnan-etdz', 'cn-longnan', 'cn-ganzhou', 'cn-jiangxi', 'country-cn', 'CN'],
  Zibo: ['zibo-htz', 'cn-shandong', 'country-cn', 'CN'],
  Texas: ['alliance-texas', 'us-north-texas', 'us-texas', 'country-us', 'US'],
  Kuantan: ['gebeng', 'my-kuantan-gebeng', 'my-pahang', 'country-my', 'MY'],
};
const DAYS = ['2020-12-31', '2021-01-01', '2026-11-26', '2030-12-31', '2031-01-01'];

/** An answer that was given may change only by a version that says why: what changed in the rules alone needs none. */
function demandVersion() {
  const before = JSON.parse(readFileSync(file, 'utf8'));
  if (before.engine !== ENGINE_VERSION) return;
  const differing = before.questions.filter(
    ({ answer, ...question }) =>
      JSON.stringify(corpusAnswer(before.rules, question)) !== JSON.stringify(answer),
  );
  if (differing.length === 0) return;
  console.error(
    `${differing.length} questions are answered otherwise by the same rules, such as “${differing[0].title}”. ` +
      'Add a version that says why to backend/src/modules/eligibility/engine-versions.data.ts, then run this again.',
  );
  process.exit(1);
}

demandVersion();
const corpusRules = [...rules(), ...madeRules];
const asked = Object.entries(PROJECTS).flatMap(([project, facts]) =>
  Object.entries(PLACES).flatMap(([name, place]) =>
    DAYS.map((asOf) => ({
      title: `${project}, ${name}, ${asOf}`,
      place,
      asOf,
      startYear: Number(asOf.slice(0, 4)),
      years: 10,
      facts,
    })),
  ),
);
const questions = [...asked, ...madeQuestions].map((question) => ({
  ...question,
  answer: corpusAnswer(corpusRules, question),
}));
writeFileSync(file, `${JSON.stringify({ engine: ENGINE_VERSION, rules: corpusRules, questions })}\n`);
progress(
  `${questions.length} questions are answered by engine ${ENGINE_VERSION} in ${path.relative(inProject('.'), file)}`,
);
