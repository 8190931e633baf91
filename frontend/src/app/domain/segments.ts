/** Segments of the rare-earth value chain, in the order of the chain. */
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

export const isSegment = (value: unknown): value is Segment => SEGMENTS.includes(value as Segment);

const LABELS: Record<Segment, string> = {
  RE1: $localize`:@@segment.re1:Mining & beneficiation`,
  RE2: $localize`:@@segment.re2:Smelting & separation`,
  RE3: $localize`:@@segment.re3:Metals & master alloys`,
  RE4a: $localize`:@@segment.re4a:Permanent magnets (NdFeB, SmCo)`,
  RE4b: $localize`:@@segment.re4b:Hydrogen storage alloys`,
  RE4c: $localize`:@@segment.re4c:Polishing materials`,
  RE4d: $localize`:@@segment.re4d:Luminescent materials / lighting`,
  RE4e: $localize`:@@segment.re4e:Catalysts`,
  RE4f: $localize`:@@segment.re4f:Additives: thermal stabilisers, glass and ceramics, rubber, others`,
  RE5: $localize`:@@segment.re5:Components: motors, Ni-MH cells, converters, displays`,
  RE6: $localize`:@@segment.re6:Recycling`,
};

export const segmentLabel = (segment: Segment): string => LABELS[segment];

/** Segments whose residues are naturally radioactive: their projects answer the NORM block. */
export const needsNormBlock = (segment: Segment): boolean => ['RE1', 'RE2', 'RE6'].includes(segment);
