import type { DataSheet, SheetRow, SheetSection, Words } from './data-sheet.js';
import type { Block } from './fit-rows.rules.js';
import { COLOURS, type Paper, type Setting } from './paper.js';

/** Points. */
const SIZE = { heading: 9.5, label: 7.5, value: 8.25, small: 6.9, source: 6.6 } as const;
const ROW_PADDING = 2.4;
/** Shares of a column. */
const LABEL = 0.37;
/** At most; a date takes less and leaves the rest to the value. */
const WIDEST_ASIDE = 0.36;
const BETWEEN = 6;
/** More lines are for the live page: a sheet shows figures, not essays. */
const MOST_LINES = 4;
const MOST_SOURCE_LINES = 5;

/** A block that knows how to draw itself. */
export interface DrawnBlock extends Block {
  draw: (x: number, y: number) => void;
}

/** The number behind what a source says. */
export const citation = (numbers: readonly number[]): Words[] =>
  numbers.length === 0 ? [] : [{ text: ` [${numbers.join(', ')}]`, tone: 'soft' }];

const softened = (words: readonly Words[]): Words[] =>
  words.map((each) => ({ ...each, tone: each.tone ?? 'soft' }));

/** The heading of a section. */
export function headingBlock(paper: Paper, text: string, width: number): DrawnBlock {
  const setting = paper.set([{ text, strong: true, tone: 'accent' }], { size: SIZE.heading, width });
  return {
    height: setting.height + 4,
    gap: 13,
    keepWithNext: true,
    draw: (x, y) => {
      paper.within('H2', () => paper.text(setting, x, y));
      paper.decoration((document) =>
        document
          .moveTo(x, y + setting.height + 3)
          .lineTo(x + width, y + setting.height + 3)
          .lineWidth(0.8)
          .stroke(COLOURS.line),
      );
    },
  };
}

/** One row of a section: label, value and what stands at the edge, or a value over the whole width. */
export function rowBlock(paper: Paper, row: SheetRow, numbers: readonly number[], width: number): DrawnBlock {
  const aside = [...softened(row.aside ?? []), ...citation(numbers)];
  const labelWidth = row.label ? width * LABEL - BETWEEN : 0;
  const atEdge = { size: SIZE.small, width: width * WIDEST_ASIDE, leading: LEADING_OF_SMALL };
  const edge = aside.length > 0 ? paper.set(aside, atEdge) : null;
  const asideWidth = edge ? Math.min(edge.natural, edge.width) : 0;
  const left = row.label ? width * LABEL : 0;
  const valueWidth = width - left - (asideWidth > 0 ? asideWidth + BETWEEN : 0);
  const label = row.label
    ? paper.set(softened([row.label]), { size: SIZE.label, width: labelWidth, leading: LEADING_OF_LABEL })
    : null;
  const value = paper.set(row.value, { size: SIZE.value, width: valueWidth, most: MOST_LINES });
  const detail = row.detail?.length
    ? paper.set(softened(row.detail), { size: SIZE.small, width: width - left, most: MOST_LINES })
    : null;
  const top = Math.max(label?.height ?? 0, value.height, edge?.height ?? 0);
  return {
    height: top + (detail?.height ?? 0) + 2 * ROW_PADDING,
    gap: 0,
    keepWithNext: false,
    draw: (x, y) => {
      const inner = y + ROW_PADDING;
      drawRow(paper, { label, value, edge, detail }, { x, left, width, y: inner, top });
      rule(paper, x, y + top + (detail?.height ?? 0) + 2 * ROW_PADDING, width);
    },
  };
}

/** All sizes on one leading: labels, values and dates of a row stand side by side. */
const LEADING_OF_LABEL = (SIZE.value * 1.36) / SIZE.label;
const LEADING_OF_SMALL = (SIZE.value * 1.36) / SIZE.small;

interface RowParts {
  label: Setting | null;
  value: Setting;
  edge: Setting | null;
  detail: Setting | null;
}
interface RowPlace {
  x: number;
  left: number;
  width: number;
  y: number;
  top: number;
}

function drawRow(paper: Paper, { label, value, edge, detail }: RowParts, place: RowPlace): void {
  const { x, left, width, y, top } = place;
  const rest = () => {
    paper.text(value, x + left, y);
    if (edge) paper.text(edge, x + width - edge.width, y, 'right');
    if (detail) paper.text(detail, x + left, y + top);
  };
  if (!label) return paper.within('LI', () => paper.within('LBody', rest));
  return paper.within('TR', () => {
    paper.within('TH', () => paper.text(label, x, y), { scope: 'Row' });
    paper.within('TD', () => {
      paper.text(value, x + left, y);
      if (detail) paper.text(detail, x + left, y + top);
    });
    paper.within('TD', () => edge && paper.text(edge, x + width - edge.width, y, 'right'));
  });
}

const rule = (paper: Paper, x: number, y: number, width: number) =>
  paper.decoration((document) =>
    document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.4)
      .stroke(COLOURS.hairline),
  );

/** What is left out here, and where it is. @param what a count, or sections with their counts */
export function moreBlock(paper: Paper, sheet: DataSheet, what: string, width: number): DrawnBlock {
  const text = sheet.more.replace('{what}', what);
  const setting = paper.set([{ text, tone: 'accent' }], { size: SIZE.label, width });
  return {
    height: setting.height + 2 * ROW_PADDING,
    gap: 0,
    keepWithNext: false,
    draw: (x, y) => paper.within('P', () => paper.text(setting, x, y + ROW_PADDING)),
  };
}

/** One numbered source. */
export function sourceBlock(
  paper: Paper,
  words: readonly Words[],
  number: number,
  width: number,
): DrawnBlock {
  const indent = 18;
  const mark = paper.set([{ text: `[${number}]`, tone: 'soft' }], { size: SIZE.source, width: indent });
  const text = paper.set(softened(words), {
    size: SIZE.source,
    width: width - indent,
    most: MOST_SOURCE_LINES,
    leading: 1.3,
  });
  return {
    height: text.height + 2,
    gap: 0,
    keepWithNext: false,
    draw: (x, y) =>
      paper.within('LI', () => {
        paper.within('Lbl', () => paper.text(mark, x, y));
        paper.within('LBody', () => paper.text(text, x + indent, y));
      }),
  };
}

/** A sentence at the end. */
export function closingBlock(paper: Paper, text: string, width: number, first: boolean): DrawnBlock {
  const setting = paper.set([{ text, tone: 'soft' }], { size: SIZE.small, width });
  return {
    height: setting.height + 2,
    gap: first ? 9 : 2,
    keepWithNext: false,
    draw: (x, y) => paper.within('P', () => paper.text(setting, x, y)),
  };
}

/** Whether the rows of a section are a table of labels and values, or a list. */
export const roleOf = ({ rows }: SheetSection): 'Table' | 'L' =>
  rows.some(({ label }) => label) ? 'Table' : 'L';
