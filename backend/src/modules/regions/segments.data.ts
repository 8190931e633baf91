/** The spine of the domain: segments of the rare-earth value chain. */
export const SEGMENTS = [
  'RE1',
  'RE2',
  'RE3',
  'RE4a',
  'RE4b',
  'RE4c',
  'RE4d',
  'RE4e',
  'RE4f',
  'RE5',
  'RE6',
] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Segments whose work leaves radioactive residues, and so need the NORM block. */
export const NORM_SEGMENTS: readonly Segment[] = ['RE1', 'RE2', 'RE6'];

/** Words of the sources -> segment. Words that are not here (`exploration`, `rare_earths_unspecified`) have no code and stay words. */
const CODES: Readonly<Record<string, Segment>> = {
  mining: 'RE1',
  rare_earth_concentrate: 'RE1',
  separation: 'RE2',
  cracking_leaching: 'RE2',
  metals_alloys: 'RE3',
  permanent_magnets: 'RE4a',
  hydrogen_storage: 'RE4b',
  polishing: 'RE4c',
  phosphors_lighting: 'RE4d',
  catalysts: 'RE4e',
  motors_components: 'RE5',
  recycling: 'RE6',
};

/** Words that name what a place can do rather than a link of the chain. */
export const CAPABILITIES: readonly string[] = ['rnd'];

export const segmentOfWord = (word: string): Segment | null => CODES[word] ?? null;
export const isSegment = (value: unknown): value is Segment => SEGMENTS.includes(value as Segment);
