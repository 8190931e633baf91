import type { DataSheet, SheetAnswer, SheetRow, SheetSection } from './data-sheet.js';
import { leaveOut, type Place, placeEvenly, placeInColumns } from './fit-rows.rules.js';
import { A4, Paper } from './paper.js';
import {
  closingBlock,
  type DrawnBlock,
  headingBlock,
  moreBlock,
  roleOf,
  rowBlock,
  sourceBlock,
} from './sheet-blocks.js';
import {
  CONTENT,
  drawAnswers,
  drawFoot,
  drawMasthead,
  drawNotices,
  drawRunningHead,
  MARGIN,
} from './sheet-head.js';
import { TypeCase } from './type-case.js';

const COLUMNS = 2;
const GUTTER = 22;
const WIDTH = (CONTENT - GUTTER) / COLUMNS;
const BOTTOM = A4.height - MARGIN.bottom;

/** A block with the element it belongs to: rows of one section stand in one table, on whatever page they are. */
type Placed = DrawnBlock & { within: 'Table' | 'L' | null; section: number };
type Plan = { blocks: Placed[]; places: Place[] }[];

const fonts = new TypeCase();

/**
 * Draws a data sheet on two A4 pages: the answers and the front sections on the first, the back sections, the sources
 * and the closing sentences on the second. What does not fit is left out by rank and counted where it is missing.
 * @throws RangeError when not even the rows that must stay fit.
 */
export async function renderDataSheet(sheet: DataSheet): Promise<Buffer> {
  const paper = new Paper(sheet, fonts);
  paper.addPage();
  const composer = new Composer(paper, sheet);
  const firstOf = (answer: SheetAnswer) => composer.numbersOf(answer.cites ?? []);
  let top = drawMasthead(paper, sheet);
  top = drawNotices(paper, sheet, top);
  top = drawAnswers(paper, sheet, firstOf, top + 4) + 4;
  const plan = composer.plan(top);
  drawColumns(paper, plan[0], top);
  drawFoot(paper, sheet, 1, 2);
  paper.addPage();
  drawColumns(paper, plan[1], drawRunningHead(paper, sheet));
  drawFoot(paper, sheet, 2, 2);
  return paper.finish();
}

/** Where the second page's columns begin: beneath the running head, whose height does not depend on the words. */
const SECOND_TOP = MARGIN.top + 9 + 8.5 * 1.36 + 8;

class Composer {
  private readonly numbers = new Map<string, number>();
  private readonly measured = new Map<SheetRow, DrawnBlock>();
  private readonly measuredSources = new Map<string, DrawnBlock>();

  constructor(
    private readonly paper: Paper,
    private readonly sheet: DataSheet,
  ) {}

  /** Numbers of sources, given in the order in which they are met. */
  numbersOf(cites: readonly string[]): number[] {
    return cites
      .filter((key) => this.sheet.sources[key])
      .map((key) => {
        const known = this.numbers.get(key) ?? this.numbers.size + 1;
        this.numbers.set(key, known);
        return known;
      });
  }

  /** @param top where the columns of the first page begin */
  plan(top: number): [Plan[number], Plan[number]] {
    const rows = this.sheet.sections.flatMap((section) => section.rows);
    const ranks = rows.map(({ rank }) => rank);
    const heights = [BOTTOM - top, BOTTOM - SECOND_TOP] as const;
    const met = new Map(this.numbers);
    const attempt = (leftOut: ReadonlySet<number>) => {
      const out = new Set([...leftOut].map((at) => rows[at] as SheetRow));
      // Numbers are given anew for what this attempt prints.
      this.numbers.clear();
      for (const [key, number] of met) this.numbers.set(key, number);
      return pagesOf(this.blocks('front', out), this.blocks('back', out), heights);
    };
    const leftOut = leaveOut(ranks, (some) => attempt(some) !== null);
    const plan = leftOut && attempt(leftOut);
    if (!plan) throw new RangeError('The sheet does not fit on two pages, whatever is left out.');
    return plan;
  }

  private blocks(side: SheetSection['side'], out: ReadonlySet<SheetRow>): Placed[] {
    const { sections } = this.sheet;
    const kept = sections.map(({ rows }) => rows.filter((row) => !out.has(row)));
    const missing = sections.map(
      ({ rows, beyond = 0 }, at) => rows.length - (kept[at]?.length ?? 0) + beyond,
    );
    const blocks = sections.flatMap((section, at) =>
      section.side === side && kept[at]?.length
        ? this.sectionBlocks(section, at, kept[at], missing[at] ?? 0)
        : [],
    );
    const away = sections.flatMap(({ heading, side: its }, at) =>
      its === side && !kept[at]?.length && missing[at] ? [`${heading} (${this.count(missing[at])})`] : [],
    );
    if (away.length > 0) {
      const block = moreBlock(this.paper, this.sheet, away.join(' · '), WIDTH);
      blocks.push({ ...block, gap: 8, within: null, section: sections.length });
    }
    return side === 'front' ? blocks : [...blocks, ...this.endBlocks(sections.length)];
  }

  private sectionBlocks(
    section: SheetSection,
    at: number,
    kept: readonly SheetRow[],
    missing: number,
  ): Placed[] {
    const plain = (block: DrawnBlock): Placed => ({ ...block, within: null, section: at });
    const more = missing > 0 ? [plain(moreBlock(this.paper, this.sheet, this.count(missing), WIDTH))] : [];
    return [
      plain(headingBlock(this.paper, section.heading, WIDTH)),
      ...kept.map((row) => ({ ...this.row(row), within: roleOf(section), section: at })),
      ...more,
    ];
  }

  private count(rows: number): string {
    return new Intl.NumberFormat(this.sheet.lang).format(rows);
  }

  /** Measured once with the widest numbers there can be; drawn with its own. */
  private row(row: SheetRow): DrawnBlock {
    const numbers = this.numbersOf(row.cites ?? []);
    let block = this.measured.get(row);
    if (!block) {
      block = rowBlock(
        this.paper,
        row,
        numbers.map(() => 88),
        WIDTH,
      );
      this.measured.set(row, block);
    }
    return { ...block, draw: (x, y) => rowBlock(this.paper, row, numbers, WIDTH).draw(x, y) };
  }

  private endBlocks(at: number): Placed[] {
    const cited = [...this.numbers].sort(([, a], [, b]) => a - b);
    const sources = cited.map(([key, number]) => ({
      ...this.source(key, number),
      within: 'L' as const,
      section: at,
    }));
    const plain = (block: DrawnBlock): Placed => ({ ...block, within: null, section: at });
    return [
      ...(sources.length > 0 ? [plain(headingBlock(this.paper, this.sheet.sourcesHeading, WIDTH))] : []),
      ...sources,
      ...this.sheet.closing.map((text, place) => plain(closingBlock(this.paper, text, WIDTH, place === 0))),
    ];
  }

  private source(key: string, number: number): DrawnBlock {
    const words = this.sheet.sources[key] ?? [];
    const known = this.measuredSources.get(key) ?? sourceBlock(this.paper, words, 88, WIDTH);
    this.measuredSources.set(key, known);
    return { ...known, draw: (x, y) => sourceBlock(this.paper, words, number, WIDTH).draw(x, y) };
  }
}

/** The front on the first page and the back on the second; a longer front runs over and the back follows it. */
function pagesOf(
  front: Placed[],
  back: Placed[],
  [first, second]: readonly [number, number],
): [Plan[number], Plan[number]] | null {
  const alone = placeEvenly(front, COLUMNS, first);
  const rest = alone && placeEvenly(back, COLUMNS, second);
  if (alone && rest)
    return [
      { blocks: front, places: alone },
      { blocks: back, places: rest },
    ];
  const all = [...front, ...back];
  const places = placeInColumns(all, [first, first, second, second]);
  if (!places) return null;
  const turn = places.findIndex(({ column }) => column >= COLUMNS);
  if (turn < 0) return null;
  const over = placeEvenly(all.slice(turn), COLUMNS, second);
  return (
    over && [
      { blocks: all.slice(0, turn), places: places.slice(0, turn) },
      { blocks: all.slice(turn), places: over },
    ]
  );
}

/** In reading order: column after column, the rows of one section in one element. */
function drawColumns(paper: Paper, { blocks, places }: Plan[number], top: number): void {
  const draw = (at: number) => {
    const { column, top: down } = places[at] as Place;
    blocks[at]?.draw(MARGIN.side + column * (WIDTH + GUTTER), top + down);
  };
  for (let at = 0; at < blocks.length;) {
    const { within, section } = blocks[at] as Placed;
    let end = at + 1;
    if (within !== null) while (blocks[end]?.within === within && blocks[end]?.section === section) end += 1;
    const some = Array.from({ length: end - at }, (_, index) => at + index);
    if (within === null) some.forEach(draw);
    else paper.within(within, () => some.forEach(draw));
    at = end;
  }
}
