/** What a cell of a table may hold; null is an empty cell. Numbers are for counts and degrees, never for amounts. */
export type Cell = string | number | boolean | null;

/**
 * Rows under named columns, ready to be written as CSV or XLSX. They come page by page, so that no more of a table is
 * in memory than what is being written.
 */
export interface Table {
  columns: readonly string[];
  pages: Pages<readonly Cell[]>;
}

/** Items in the order of their list, some at a time. */
export type Pages<Item> = AsyncIterable<readonly Item[]>;

/** How one column of a list reads its value off an item. */
export interface TableColumn<Item> {
  key: string;
  value: (item: Item) => Cell;
}

/**
 * Items as a table of the chosen columns, in the order in which they were chosen.
 * @param chosen keys; none are all
 */
export function tableOf<Item>(
  pages: Pages<Item>,
  columns: readonly TableColumn<Item>[],
  chosen: readonly string[] | undefined,
): Table {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const wanted = chosen?.flatMap((key) => byKey.get(key) ?? []) ?? columns;
  return { columns: wanted.map(({ key }) => key), pages: rowsOf(pages, wanted) };
}

async function* rowsOf<Item>(pages: Pages<Item>, columns: readonly TableColumn<Item>[]) {
  for await (const items of pages) yield items.map((item) => columns.map(({ value }) => value(item)));
}

const COMMAND = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: one that begins with `= + - @`, a tab or a carriage return gets an
 * apostrophe in front, as spreadsheets write it themselves. A plain negative decimal is a number and stays one.
 */
export const harmless = (text: string): string =>
  COMMAND.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
