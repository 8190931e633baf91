export type { DataSheet, SheetAnswer, SheetRow, SheetSection, Tone, Words } from './data-sheet.js';
export { PdfModule } from './pdf.module.js';
export { PdfPrinter } from './pdf-printer.js';
