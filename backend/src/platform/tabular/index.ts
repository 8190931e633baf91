export { detectSeparator, readCsv, type Separator, SEPARATORS } from './csv.js';
export {
  TABLE_FAULTS,
  TABLE_LIMITS,
  TableError,
  type TableFault,
  type TableLimits,
  type TableRow,
} from './tabular.js';
export { decoded, type DetectedEncoding, type Encoding, EncodingProbe, ENCODINGS } from './text-encoding.js';
export { readXlsx, sheetNames } from './xlsx.js';
