import { Words, labelOf } from './words';

export const VISIBILITIES = ['public', 'signed-in', 'on-request'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const VISIBILITY_LABELS: Record<Visibility, string> = {
  public: $localize`:@@visibility.public:Everybody`,
  'signed-in': $localize`:@@visibility.signed-in:Signed-in readers`,
  'on-request': $localize`:@@visibility.on-request:On request only`,
};

export const visibilityLabel = (visibility: string): string => labelOf(VISIBILITY_LABELS, visibility);

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const CONFIDENCE_LABELS: Words = {
  high: $localize`:@@confidence.high:High`,
  medium: $localize`:@@confidence.medium:Medium`,
  low: $localize`:@@confidence.low:Low`,
};

export const confidenceLabel = (confidence: string): string => labelOf(CONFIDENCE_LABELS, confidence);

/** Where a statement was read, as its editor writes it. */
export interface SourceEntry {
  address: string | null;
  title: string;
  /** Civil date. */
  retrievedOn: string | null;
  /** The sentence that says it, word for word. */
  quote: string | null;
}

/** A statement of a profile while it is being edited. What cannot be read is kept as it was typed. */
export interface FactEntry {
  id: string;
  key: string;
  /** Decimal string, or words; empty until something is typed. */
  value: string;
  valueKind: 'number' | 'text';
  unit: string | null;
  /** Partial date. */
  asOf: string | null;
  source: SourceEntry | null;
  note: string | null;
  confidence: string | null;
  visibility: Visibility;
  /** Civil date set by hand; without it the kind of the fact decides. */
  expiresOn: string | null;
}

/** The source with a change; a source of which nothing is left is none. */
export function sourceWith(source: SourceEntry | null, changes: Partial<SourceEntry>): SourceEntry | null {
  const merged: SourceEntry = {
    ...(source ?? { address: null, title: '', retrievedOn: null, quote: null }),
    ...changes,
  };
  const empty = [merged.address, merged.title, merged.retrievedOn, merged.quote].every((part) => !part);
  return empty ? null : merged;
}
