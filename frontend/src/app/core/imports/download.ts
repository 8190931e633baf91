/** Gives the reader a file that this page has made. @param text of a CSV; its mark tells spreadsheets that it is UTF-8 */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox begins to read after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A line of a CSV. What a spreadsheet would take for a formula stays a text. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
