/** A stretch of text in one language and one tone. */
export interface Words {
  text: string;
  /** BCP-47 tag where it is not the sheet's: it decides the shape of Chinese characters and what is read aloud. */
  lang?: string;
  strong?: boolean;
  /** `stale` is for what may no longer be relied on; `signal` for what must not be overlooked. */
  tone?: Tone;
}
export const TONES = ['ink', 'soft', 'stale', 'accent', 'signal'] as const;
export type Tone = (typeof TONES)[number];

/** One line of a section. */
export interface SheetRow {
  /** What the value is of; without one the value takes the whole width. */
  label?: Words;
  value: readonly Words[];
  /** Smaller, beneath. */
  detail?: readonly Words[];
  /** At the right edge: a date, a status. */
  aside?: readonly Words[];
  /** Keys of `DataSheet.sources`. */
  cites?: readonly string[];
  /** 1 is kept longest; of equals the later one goes first. Rows with 0 are never left out. */
  rank: number;
}

export interface SheetSection {
  heading: string;
  /** Front sections fill the first page and may run over; back sections begin on the last. */
  side: 'front' | 'back';
  rows: readonly SheetRow[];
  /** Rows that are not even given here, for there are too many. */
  beyond?: number;
}

/** One of the answers that stand above everything else. */
export interface SheetAnswer {
  label: string;
  value: readonly Words[];
  detail: readonly Words[];
  cites?: readonly string[];
}

/**
 * A data sheet of one or two pages: plain data, so that it can be hashed, compared and handed to another thread. The
 * printer decides what fits; what it leaves out it counts on the page.
 */
export interface DataSheet {
  /** BCP-47 */
  lang: string;
  title: string;
  subject: string;
  author: string;
  /** Civil date of the sheet. */
  date: string;
  masthead: {
    /** What kind of sheet this is, and its date in words. */
    kind: string;
    dated: string;
    name: Words;
    original: Words | null;
    lines: readonly (readonly Words[])[];
  };
  /** The page this sheet was made of. */
  page: { address: string; label: string; alt: string };
  notices: readonly { text: string; tone: Tone }[];
  answersHeading: string;
  answers: readonly SheetAnswer[];
  sections: readonly SheetSection[];
  sourcesHeading: string;
  /** Only those are printed that something printed cites; they are numbered as they are met. */
  sources: Readonly<Record<string, readonly Words[]>>;
  /** Sentences at the end of the last page. */
  closing: readonly string[];
  foot: {
    text: string;
    /** On every page, in the colour of signals. */
    warning: string | null;
    /** With `{page}` and `{pages}`. */
    pageOf: string;
  };
  /** With `{what}`: a count beneath a section from which rows were left out, or the sections left out whole. */
  more: string;
}
