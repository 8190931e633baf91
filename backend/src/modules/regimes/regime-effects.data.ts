/** What a rule on foreign investment means for an investor. */
export const FOREIGN_EFFECTS = ['prohibited', 'joint-venture-only', 'encouraged', 'not-barred'] as const;
export type ForeignEffect = (typeof FOREIGN_EFFECTS)[number];

interface Effect {
  effect: ForeignEffect;
  segments: readonly string[];
  /** It holds in this part of the country only: an exception to what holds elsewhere. */
  exception?: true;
}

/** By slug of the regime: its words say it, an answer needs it in one word, for the segments that the words name. */
const EFFECTS: Readonly<Record<string, readonly Effect[]>> = {
  'cn-fdi-2002-mining': [{ effect: 'prohibited', segments: ['RE1'] }],
  'cn-fdi-mining-ban': [{ effect: 'prohibited', segments: ['RE1'] }],
  'cn-fdi-2002-separation': [{ effect: 'joint-venture-only', segments: ['RE2'] }],
  // "deep processing, new materials, applications": that components are among them no source says.
  'cn-fdi-2002-encouraged': [
    { effect: 'encouraged', segments: ['RE4a', 'RE4b', 'RE4c', 'RE4d', 'RE4e', 'RE4f'] },
  ],
  // Of separation it says "restricted", which is none of our words.
  'cn-fdi-2007': [{ effect: 'prohibited', segments: ['RE1'] }],
  'cn-fdi-2018-separation': [{ effect: 'not-barred', segments: ['RE2'] }],
  'cn-fdi-2018-jv': [{ effect: 'not-barred', segments: ['RE2'] }],
  'cn-hainan-2021': [{ effect: 'not-barred', segments: ['RE1'], exception: true }],
};

/** What the rule means for a segment; null where its words do not say. */
export const effectOf = (slug: string, segment: string): Effect | null =>
  EFFECTS[slug]?.find(({ segments }) => segments.includes(segment)) ?? null;
