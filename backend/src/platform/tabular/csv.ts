import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import {
  demandWithin,
  isBlank,
  TABLE_LIMITS,
  TableError,
  type TableLimits,
  type TableRow,
} from './tabular.js';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Rows looked at to find the separator. */
const SAMPLE_ROWS = 20;

/**
 * The character that divides the first rows into the same number of cells, more than one; quotes are respected. A line
 * `sep=;` of a spreadsheet program decides.
 */
export function detectSeparator(sample: string): Separator {
  const told = /^sep=([,;\t|])\r?\n/.exec(sample)?.[1];
  if (told) return told as Separator;
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(sample, separator) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** Cells of the first row, times the share of the rows that have as many. */
function evenness(sample: string, separator: Separator): number {
  const counts = cellCounts(sample, separator);
  const [first = 1] = counts;
  if (first === 1) return 0;
  return first * (counts.filter((count) => count === first).length / counts.length);
}

/** Of the whole rows of the sample; the last one may have been cut. */
function cellCounts(sample: string, separator: Separator): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let empty = true;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) cells += 1;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (!empty) counts.push(cells);
      if (counts.length === SAMPLE_ROWS) return counts;
      cells = 1;
      empty = true;
      continue;
    }
    empty = false;
  }
  return counts.length > 0 ? counts : [cells];
}

/**
 * Rows of comma-separated values, one by one: the file is never in memory as a whole. Lines end as they like, quotes in the
 * middle of a cell are text, blank rows are left out but counted.
 * @throws TableError
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  separator: Separator,
  limits: TableLimits = TABLE_LIMITS,
): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: limits.columns * limits.cell,
  });
  const source = Readable.from(withoutHint(text), { objectMode: false });
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  let n = 0;
  let count = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      n += 1;
      if (isBlank(cells)) continue;
      count += 1;
      const row = { n, cells };
      demandWithin(row, count, limits);
      yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? new TableError('not-readable', n + 1) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** The line by which a spreadsheet program names the separator is no row. */
async function* withoutHint(text: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of text) {
    yield first ? piece.replace(/^sep=[,;\t|]\r?\n/, '') : piece;
    first = false;
  }
}
