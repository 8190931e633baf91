import LineBreaker from 'linebreak';
import PDFDocument from 'pdfkit';
import type { DataSheet, Tone, Words } from './data-sheet.js';
import { drawn } from './printable.rules.js';
import { qrCodeOf } from './qr-code.js';
import { type LetterStyle, type TypeCase } from './type-case.js';
import { type Letter, type TextLine, wrap } from './wrap-text.rules.js';

/** A4 in points, with margins to hold it by. */
export const A4 = { width: 595.28, height: 841.89 } as const;

export const COLOURS: Record<Tone | 'line' | 'hairline', string> = {
  ink: '#1a1b20',
  soft: '#4d4f57',
  stale: '#686a72',
  accent: '#352b86',
  signal: '#ad4410',
  line: '#1a1b20',
  hairline: '#c9c6bd',
};

/** Words broken into lines of a width, ready to be drawn. Points. */
export interface Setting {
  lines: TextLine<LetterStyle>[];
  size: number;
  leading: number;
  width: number;
  height: number;
  /** Of the words in one line. */
  natural: number;
}

interface SettingOptions {
  size: number;
  width: number;
  leading?: number;
  most?: number;
}

type Align = 'left' | 'right';
type Structure = PDFKit.PDFStructureElement;
type StructureOptions = PDFKit.Mixins.StructureElementOptions & { scope?: 'Row' | 'Column' };

/** Chinese needs a little more air than Latin; one leading for both keeps rows of mixed languages even. */
const LEADING = 1.36;
/** Half the height of capitals and Chinese characters alike, as a share of the size. */
const INK_ABOVE_MIDDLE = 0.36;

/**
 * A document being drawn: text in the fonts of its languages, each piece with its role for those who have it read
 * aloud, everything else marked as decoration.
 */
export class Paper {
  private readonly document: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private readonly done: Promise<void>;
  private readonly parents: Structure[] = [];

  constructor(
    private readonly sheet: Pick<DataSheet, 'lang' | 'title' | 'subject' | 'author' | 'date'>,
    private readonly typeCase: TypeCase,
  ) {
    // The day of the sheet, not of its drawing: the same sheet is the same file.
    const day = new Date(`${sheet.date}T00:00:00Z`);
    this.document = new PDFDocument({
      size: [A4.width, A4.height],
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: sheet.lang,
      displayTitle: true,
      autoFirstPage: false,
      info: {
        Title: sheet.title,
        Subject: sheet.subject,
        Author: sheet.author,
        Creator: 'Lodestone',
        Producer: 'Lodestone',
        CreationDate: day,
        ModDate: day,
      },
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.done = new Promise((resolve, reject) => {
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    const root = this.document.struct('Document', { lang: sheet.lang });
    this.document.addStructure(root);
    this.parents.push(root);
  }

  addPage(): void {
    this.document.addPage();
  }

  /** Everything drawn within becomes part of one element: `H1`, `Table`, `LI`. */
  within(role: string, draw: () => void, options: StructureOptions = {}): void {
    const element = this.document.struct(role, options);
    this.parent.add(element);
    this.parents.push(element);
    draw();
    this.parents.pop();
    element.end();
  }

  /** Leaves of the structure: the text of one element. */
  text(setting: Setting, x: number, y: number, align: Align = 'left'): void {
    this.runs(setting, x, y, align, (lang, draw) => {
      if (lang === undefined || lang === this.sheet.lang) this.parent.add(draw);
      else this.within('Span', () => this.parent.add(draw), { lang });
    });
  }

  /** Lines and areas: nothing to read. */
  decoration(draw: (document: PDFKit.PDFDocument) => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw(this.document);
    this.document.endMarkedContent();
  }

  /** What repeats on each page: seen, not read aloud again. */
  repeated(setting: Setting, x: number, y: number, align: Align = 'left'): void {
    this.document.markContent('Artifact', { type: 'Pagination' });
    this.runs(setting, x, y, align, (_, draw) => draw());
    this.document.endMarkedContent();
  }

  qrCode(address: string, alt: string, x: number, y: number, side: number): void {
    const { size, bars } = qrCodeOf(address);
    const module = side / size;
    this.within(
      'Figure',
      () =>
        this.parent.add(() => {
          for (const { row, column, length } of bars)
            this.document.rect(x + column * module, y + row * module, length * module, module);
          this.document.fill(COLOURS.ink);
        }),
      { alt, bbox: [x, y, x + side, y + side] } as StructureOptions,
    );
    this.document.link(x, y, side, side, address);
  }

  link(x: number, y: number, width: number, height: number, address: string): void {
    this.document.link(x, y, width, height, address);
  }

  /** Words in lines of a width; `most` lines, then an ellipsis. */
  set(words: readonly Words[], { size, width, leading = LEADING, most }: SettingOptions): Setting {
    const letters: Letter<LetterStyle>[] = [];
    for (const each of words) {
      const styles = new Map<unknown, LetterStyle>();
      for (const { char, width: one, font } of this.typeCase.letters(each, this.sheet.lang)) {
        let style = styles.get(font);
        if (!style) styles.set(font, (style = { font, words: each }));
        letters.push({ char, width: one * size, style });
      }
    }
    const lines = wrap(letters, breaksOf(letters), width, most);
    const step = size * leading;
    const natural = letters.reduce((sum, letter) => sum + letter.width, 0);
    return { lines, size, leading: step, width, height: lines.length * step, natural };
  }

  async finish(): Promise<Buffer> {
    this.parents[0]?.end();
    this.document.end();
    await this.done;
    return Buffer.concat(this.chunks);
  }

  private get parent(): Structure {
    return this.parents.at(-1) as Structure;
  }

  private runs(
    { lines, size, leading, width }: Setting,
    x: number,
    y: number,
    align: Align,
    mark: (lang: string | undefined, draw: () => void) => void,
  ): void {
    for (const [at, line] of lines.entries()) {
      const widths = line.map((run) => this.widthOf(run.text, run.style, size));
      let left = align === 'left' ? x : x + width - widths.reduce((sum, one) => sum + one, 0);
      // The ink of a line stands in its middle, whatever fonts it is set in.
      const baseline = y + at * leading + leading / 2 + size * INK_ABOVE_MIDDLE;
      for (const [index, { text, style }] of line.entries()) {
        const start = left;
        mark(style.words.lang, () => this.run(text, style, size, start, baseline));
        left += widths[index] ?? 0;
      }
    }
  }

  private run(text: string, { font, words }: LetterStyle, size: number, x: number, baseline: number): void {
    this.document
      .font(font.font as unknown as string)
      .fontSize(size)
      .fillColor(COLOURS[words.tone ?? 'ink'])
      .text(drawn(text), x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  private widthOf(text: string, { font }: LetterStyle, size: number): number {
    return this.document
      .font(font.font as unknown as string)
      .fontSize(size)
      .widthOfString(drawn(text));
  }
}

function breaksOf(letters: readonly Letter<unknown>[]): Set<number> {
  const breaker = new LineBreaker(letters.map(({ char }) => char).join(''));
  const breaks = new Set<number>();
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.add(next.position);
  return breaks;
}
