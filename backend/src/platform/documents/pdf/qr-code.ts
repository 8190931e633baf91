import qrcode from 'qrcode-generator';

/** Modules of white around it, without which cameras do not find it. */
const QUIET = 4;

export interface QrCode {
  /** Modules along one side, the quiet border among them. */
  size: number;
  /** Dark stretches of a row: as few shapes as there are, so that no hairlines show between modules. */
  bars: readonly { row: number; column: number; length: number }[];
}

/** Readable when up to 15 % of it are stained. @param text an address in ASCII */
export function qrCodeOf(text: string): QrCode {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const bars: { row: number; column: number; length: number }[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
      bars.push({ row: row + QUIET, column: from + QUIET, length: column - from + 1 });
    }
  }
  return { size: count + 2 * QUIET, bars };
}
