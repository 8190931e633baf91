/** A cell as people mean it: full-width letters and digits as plain ones, spaces of all kinds as one, no edges. */
export const tidy = (cell: string): string => cell.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

/** Cells by which people say that nothing is known. */
const NOTHING =
  /^(|-+|–|—|\/|n\/?a|nil|none|null|unknown|tbc|unspecified|not stated|不详|未知|无|暂无|不明|なし|unbekannt|k\. ?a\.)$/i;
export const saysNothing = (cell: string): boolean => NOTHING.test(tidy(cell));

/** Whether a spreadsheet would take the text for a formula. It never is one here; it is kept as typed. */
export const looksLikeFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

export const hasUnreadable = (cell: string): boolean => cell.includes('\uFFFD');
