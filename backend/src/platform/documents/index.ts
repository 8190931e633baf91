export { writeCsv } from './csv.js';
export { CSV_TYPE, demandWhole, exportFile, ExportRoute } from './export-file.js';
export { EXPORT_FORMATS, type ExportChoice, withExport } from './export-query.js';
export { LimitExports } from './limit-exports.guard.js';
export { type Cell, type Table, type TableColumn } from './table.js';
