import { type CivilDate, isCivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import { pointerTo } from '../content/index.js';
import { note, NOTHING, type Notes, problem, required, together, warning } from '../parks/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import { caseNotes } from './measure-cases.rules.js';
import { cycleNotes } from './measure-cycles.rules.js';
import { placeNotes } from './measure-places.rules.js';
import { isTextOnly } from './measure.view.js';
import { type ReplacedPolicies, replacementNotes } from './policy-replacements.rules.js';
import { checkMeasure } from './model/check-measure.js';
import { scopeOf } from './model/scope.js';
import type { MeasureDocument } from './model/rules.js';

/** What has to be known beside the document to judge it. */
export interface PolicySurroundings extends ReplacedPolicies {
  /** Slug of the park whose team keeps it; null for what the administrators keep. */
  park: string | null;
  /** Of that park, ISO 3166-1 alpha-2. */
  parkCountry: string | null;
  /** Of the slugs in the document, those that name something. */
  regions: ReadonlySet<string>;
  parks: ReadonlySet<string>;
  /** Of the places that conditions name, those that are a region, a park or a country of either. */
  places: ReadonlySet<string>;
  /** Measures that have been published, by slug: whose they are, and under which id. */
  measures: ReadonlyMap<string, { own: boolean; id: string }>;
  /** What published measures of other policies are taken off, by slug: of those that these measures lead to. */
  reductions: ReadonlyMap<string, readonly string[]>;
}

type Text = { original: string; texts: Record<string, string> } | null;
const written = (text: Text) => text?.texts[text.original]?.trim() ?? '';

/** Everything there is to say about a policy's document before it is published. */
export function policyNotes(document: PolicyDocument, around: PolicySurroundings): Notes {
  return together(
    required('/title', written(document.title)),
    required('/country', document.country),
    required('/issuer', document.issuer),
    required('/source', document.source),
    dateNotes(document, around.today),
    territoryNotes(document, around),
    around.park === null ? NOTHING : parkNotes(document, around),
    replacementNotes(document, around),
    ...document.measures.map((measure) => measureNotes(measure, document, around)),
    cycleNotes(document.measures, around.reductions),
    document.kind === 'programme' && document.measures.length === 0
      ? warning(note('/measures', 'policy.measures-missing'))
      : NOTHING,
  );
}

const DATES = [
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'suspendedFrom',
  'suspendedTo',
  'opensOn',
  'closesOn',
  'sourceDate',
] as const;

/** Periods whose end may not lie before their beginning, however exactly both are known. */
const PERIODS = [
  ['effectiveFrom', 'effectiveTo'],
  ['suspendedFrom', 'suspendedTo'],
  ['opensOn', 'closesOn'],
] as const;

function dateNotes(document: PolicyDocument, today: CivilDate): Notes {
  const dated = DATES.some((name) => document[name]);
  return together(
    // Sources there are that state none: it may stand, and is to be verified on every day until somebody finds one.
    dated ? NOTHING : warning(note('/effectiveFrom', 'policy.date-missing')),
    ...DATES.map((name) =>
      // An empty text is no date either: who reads the rule later must be able to rely on it.
      document[name] !== null && !isPartialDate(document[name])
        ? problem(note(`/${name}`, 'statement.date-unreadable'))
        : NOTHING,
    ),
    ...PERIODS.map(([from, to]) =>
      endsBeforeItBegins(document[from], document[to])
        ? problem(note(`/${to}`, 'policy.ends-before-start'))
        : NOTHING,
    ),
    checkedNotes(document.lastChecked, today),
  );
}

function endsBeforeItBegins(from: string | null, to: string | null): boolean {
  if (!isPartialDate(from) || !isPartialDate(to)) return false;
  return parsePartialDate(to).to < parsePartialDate(from).from;
}

/** Readers are told on which day somebody last looked: a real one, that has come. */
function checkedNotes(lastChecked: string | null, today: CivilDate): Notes {
  if (!lastChecked) return required('/lastChecked', null);
  if (!isCivilDate(lastChecked)) return problem(note('/lastChecked', 'policy.day-needed'));
  return lastChecked > today ? problem(note('/lastChecked', 'policy.checked-ahead')) : NOTHING;
}

function territoryNotes({ territory }: PolicyDocument, around: PolicySurroundings): Notes {
  const unknown = (slugs: readonly string[], known: ReadonlySet<string>, code: string) =>
    slugs.filter((slug) => !known.has(slug)).map((slug) => note('/territory', code, { slug }));
  const { nationwide, regions, parks } = territory;
  const nowhere = !nationwide && regions.length === 0 && parks.length === 0;
  return together(
    problem(...unknown(regions, around.regions, 'policy.region-unknown')),
    problem(...unknown(parks, around.parks, 'policy.park-unknown')),
    around.park === null && nowhere ? warning(note('/territory', 'policy.territory-missing')) : NOTHING,
  );
}

/**
 * A park speaks for itself alone: its own ground, what it offers there, and in the name of no higher authority. What is
 * said to be of a country holds in all of it.
 */
function parkNotes({ territory, kind, level, country }: PolicyDocument, around: PolicySurroundings): Notes {
  const { nationwide, regions, parks } = territory;
  const isOwn =
    !nationwide && regions.length === 0 && parks.length > 0 && parks.every((slug) => slug === around.park);
  return together(
    isOwn ? NOTHING : problem(note('/territory', 'policy.territory-not-own')),
    kind === 'programme' ? NOTHING : problem(note('/kind', 'policy.kind-not-allowed')),
    level === 'park' ? NOTHING : problem(note('/level', 'policy.level-not-own')),
    country === '' || country === around.parkCountry
      ? NOTHING
      : problem(note('/country', 'policy.country-not-own')),
  );
}

function measureNotes(measure: MeasureDocument, document: PolicyDocument, around: PolicySurroundings): Notes {
  const at = pointerTo('measures', measure.id);
  const words = measure.conditions.filter(isTextOnly).length;
  const issues = checkMeasure(measure);
  return together(
    required(`${at}/title`, written(measure.title)),
    required(`${at}/benefit/text`, written(measure.benefit.text)),
    ...measure.conditions.map(({ id, text }) =>
      required(`${at}${pointerTo('conditions', id)}/text`, written(text)),
    ),
    slugNotes(measure, document, around),
    placeNotes(measure, around.places, at),
    // What the engine could not run is never published, and nothing can be tried of it.
    issues.length > 0
      ? problem(...issues.map((issue) => ({ ...issue, pointer: `${at}${issue.pointer}` })))
      : caseNotes(measure, document, at),
    // What only words state is never settled: whoever asks is told to verify.
    words > 0 ? warning(note(`${at}/conditions`, 'measure.conditions-in-words', { count: words })) : NOTHING,
    isWiderThan(document.segments, measure)
      ? warning(
          note(`${at}/conditions`, 'measure.segments-wider', { segments: document.segments.join(', ') }),
        )
      : NOTHING,
  );
}

/** The segments of a document tell readers whom it is for; who may have a measure, only its conditions say. */
function isWiderThan(segments: readonly string[], { conditions }: MeasureDocument): boolean {
  const allowed = scopeOf(conditions).segments;
  return segments.length > 0 && (allowed === null || allowed.some((segment) => !segments.includes(segment)));
}

/** A slug is given once, to one measure: results that were stored name it. */
function slugNotes(
  { id, slug }: MeasureDocument,
  { measures }: PolicyDocument,
  around: PolicySurroundings,
): Notes {
  const at = `${pointerTo('measures', id)}/slug`;
  const published = around.measures.get(slug);
  const before = [...around.measures].find(([, known]) => known.own && known.id === id);
  if (before && before[0] !== slug) return problem(note(at, 'measure.slug-changed', { slug: before[0] }));
  if (slug.length < 3) return problem(note(at, 'measure.slug-needed'));
  const twice = measures.some((other) => other.id !== id && other.slug === slug);
  const taken = published !== undefined && !(published.own && published.id === id);
  return twice || taken ? problem(note(at, 'measure.slug-taken', { slug })) : NOTHING;
}
