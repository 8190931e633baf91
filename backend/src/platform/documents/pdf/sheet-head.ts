import type { DataSheet, SheetAnswer } from './data-sheet.js';
import { A4, COLOURS, type Paper } from './paper.js';
import { citation } from './sheet-blocks.js';

export const MARGIN = { side: 51, top: 44, bottom: 52 } as const;
export const CONTENT = A4.width - 2 * MARGIN.side;
const QR_SIDE = 78;
const ANSWERS_IN_A_ROW = 3;
const GUTTER = 16;

/** Rule, kind and day, name and place, QR code. @returns where it ends */
export function drawMasthead(paper: Paper, sheet: DataSheet): number {
  const { masthead, page } = sheet;
  const [x, width] = [MARGIN.side, CONTENT - QR_SIDE - 22];
  let y: number = MARGIN.top;
  paper.decoration((document) => {
    document.rect(x, y, CONTENT, 0.8).fill(COLOURS.line);
    document.rect(x, y, 54, 3).fill(COLOURS.accent);
  });
  const kind = paper.set(
    [
      { text: masthead.kind, strong: true, tone: 'accent' },
      { text: '\u00a0\u00a0', tone: 'soft' },
      { text: `· ${masthead.dated}`, tone: 'soft' },
    ],
    { size: 8, width },
  );
  y += 12;
  paper.within('P', () => paper.text(kind, x, y));
  paper.qrCode(page.address, page.alt, x + CONTENT - QR_SIDE + 7, y - 7, QR_SIDE);
  y += kind.height + 7;
  const name = paper.set([{ ...masthead.name, strong: true }], { size: 20, width, leading: 1.22, most: 3 });
  paper.within('H1', () => paper.text(name, x, y));
  y += name.height + 2;
  if (masthead.original) {
    const original = paper.set([{ ...masthead.original, tone: 'soft' }], { size: 12, width, most: 2 });
    paper.within('P', () => paper.text(original, x, y));
    y += original.height + 2;
  }
  for (const line of masthead.lines) {
    const setting = paper.set(line, { size: 8.5, width, most: 2 });
    paper.within('P', () => paper.text(setting, x, y));
    y += setting.height;
  }
  const address = paper.set(
    [
      { text: `${page.label} `, tone: 'soft' },
      { text: page.address, tone: 'accent' },
    ],
    { size: 8, width, most: 2 },
  );
  paper.within('P', () => paper.text(address, x, y + 2));
  paper.link(x, y + 2, width, address.height, page.address);
  y += address.height + 4;
  return Math.max(y, MARGIN.top + QR_SIDE + 12) + 6;
}

/** What must be known before anything is believed. @returns where it ends */
export function drawNotices(paper: Paper, { notices }: DataSheet, top: number): number {
  let y = top;
  for (const { text, tone } of notices) {
    const setting = paper.set([{ text, tone: tone === 'signal' ? 'signal' : 'ink' }], {
      size: 8,
      width: CONTENT - 12,
    });
    paper.decoration((document) =>
      document.rect(MARGIN.side, y + 1, 2, setting.height - 2).fill(COLOURS[tone]),
    );
    paper.within('Note', () => paper.text(setting, MARGIN.side + 10, y));
    y += setting.height + 5;
  }
  return y;
}

/** The answers that are looked for first, three in a row. @returns where they end */
export function drawAnswers(
  paper: Paper,
  sheet: DataSheet,
  numbersOf: (answer: SheetAnswer) => readonly number[],
  top: number,
): number {
  const width = (CONTENT - (ANSWERS_IN_A_ROW - 1) * GUTTER) / ANSWERS_IN_A_ROW;
  const heading = paper.set([{ text: sheet.answersHeading, strong: true, tone: 'accent' }], {
    size: 9.5,
    width: CONTENT,
  });
  paper.within('H2', () => paper.text(heading, MARGIN.side, top));
  let y = top + heading.height + 4;
  for (let at = 0; at < sheet.answers.length; at += ANSWERS_IN_A_ROW) {
    const tiles = sheet.answers.slice(at, at + ANSWERS_IN_A_ROW).map((answer, place) => {
      const x = MARGIN.side + place * (width + GUTTER);
      return drawAnswer(paper, answer, numbersOf(answer), { x, y, width });
    });
    y += Math.max(...tiles) + 9;
  }
  return y;
}

function drawAnswer(
  paper: Paper,
  answer: SheetAnswer,
  numbers: readonly number[],
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const label = paper.set([{ text: answer.label, tone: 'soft' }], { size: 7.5, width });
  const value = paper.set(answer.value, { size: 11.5, width, leading: 1.26, most: 3 });
  const detail = paper.set(
    [
      ...answer.detail.map((words) => ({ ...words, tone: words.tone ?? ('soft' as const) })),
      ...citation(numbers),
    ],
    { size: 7.2, width, most: 4 },
  );
  paper.decoration((document) => document.rect(x, y, width, 0.8).fill(COLOURS.line));
  paper.within('Sect', () => {
    paper.within('P', () => paper.text(label, x, y + 4));
    paper.within('P', () => paper.text(value, x, y + 4 + label.height));
    if (detail.lines.length > 0)
      paper.within('P', () => paper.text(detail, x, y + 5 + label.height + value.height));
  });
  return 5 + label.height + value.height + detail.height;
}

/** The name again on the pages that follow. @returns where it ends */
export function drawRunningHead(paper: Paper, { masthead }: DataSheet): number {
  const width = CONTENT / 2;
  const y = MARGIN.top;
  paper.decoration((document) => {
    document.rect(MARGIN.side, y, CONTENT, 0.8).fill(COLOURS.line);
    document.rect(MARGIN.side, y, 54, 3).fill(COLOURS.accent);
  });
  const name = paper.set([{ ...masthead.name, strong: true }], { size: 8.5, width: CONTENT * 0.7, most: 1 });
  const kind = paper.set([{ text: masthead.kind, tone: 'soft' }], { size: 8, width, most: 1 });
  paper.repeated(name, MARGIN.side, y + 9);
  paper.repeated(kind, MARGIN.side + CONTENT - width, y + 9, 'right');
  return y + 9 + name.height + 8;
}

/** What every page ends with. */
export function drawFoot(paper: Paper, { foot }: DataSheet, page: number, pages: number): void {
  const y = A4.height - MARGIN.bottom + 12;
  paper.decoration((document) => document.rect(MARGIN.side, y, CONTENT, 0.4).fill(COLOURS.hairline));
  const pageOf = foot.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  const right = paper.set([{ text: pageOf, tone: 'soft' }], { size: 7.2, width: 90, most: 1 });
  const words = foot.warning
    ? [{ text: foot.warning, strong: true, tone: 'signal' as const }]
    : [{ text: foot.text, tone: 'soft' as const }];
  const left = paper.set(words, { size: 7.2, width: CONTENT - 100, most: 2 });
  paper.repeated(left, MARGIN.side, y + 5);
  paper.repeated(right, MARGIN.side + CONTENT - 90, y + 5, 'right');
}
