import type { CivilDate } from '../../platform/clock/civil-date.js';
import { isPartialDate, parsePartialDate } from '../../platform/clock/partial-date.js';
import { pointerTo } from '../content/index.js';
import { note, NOTHING, type Notes, problem, together, warning } from '../parks/index.js';
import type { PolicyDocument } from './dto/policy.document.js';
import { type DatedPolicy, standingOn } from './model/standing.js';
import type { ReplacementHow } from './policy.terms.js';

/** What has to be known beside the document. */
export interface ReplacedPolicies {
  /** Its own; null while nobody has given one. */
  slug: string | null;
  /** By slug, with what each states of its time; null: it is archived, and counts no more. */
  policies: ReadonlyMap<string, DatedPolicy | null>;
  /** The day where the rule is made. */
  today: CivilDate;
}

/** By these the earlier document holds no longer. */
const ENDING: readonly ReplacementHow[] = ['supersedes', 'repeals'];

/** What there is to say about the documents whose place a policy takes. */
export function replacementNotes(
  document: PolicyDocument,
  { slug: own, policies, today }: ReplacedPolicies,
): Notes {
  const seen = new Set<string>();
  return together(
    ...document.replaces.map(({ id, slug, how }) => {
      const at = pointerTo('replaces', id);
      if (slug === own) return problem(note(at, 'policy.replaces-itself'));
      if (seen.has(slug)) return problem(note(at, 'policy.replaces-twice', { slug }));
      seen.add(slug);
      const replaced = policies.get(slug);
      // A regime, or a document that nobody here has read: it may stand, its reader finds no page.
      if (replaced === undefined) return warning(note(at, 'policy.replaced-unknown', { slug }));
      if (replaced === null || !ENDING.includes(how)) return NOTHING;
      return areBothInForce(document, replaced, today)
        ? warning(note(at, 'policy.replaced-in-force', { slug }))
        : NOTHING;
    }),
  );
}

/**
 * Once the later one has certainly begun. How a document stands, its own dates say alone: naming it here ends it nowhere,
 * and who asks what a project may have would be told of both.
 */
function areBothInForce(later: DatedPolicy, earlier: DatedPolicy, today: CivilDate): boolean {
  const begins = isPartialDate(later.effectiveFrom) ? parsePartialDate(later.effectiveFrom).to : today;
  const day = begins > today ? begins : today;
  return standingOn(later, day).offer && standingOn(earlier, day).offer;
}
