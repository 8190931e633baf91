import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import {
  decoded,
  detectSeparator,
  type Encoding,
  EncodingProbe,
  readCsv,
  readXlsx,
  type Separator,
  sheetNames,
  TABLE_LIMITS,
  type TableRow,
} from '../../platform/tabular/index.js';
import type { Reading } from './import.entity.js';
import type { ImportRecord } from './import-store.js';

const ARCHIVE = Buffer.from('PK\x03\x04');
/** Characters in which the separator shows. */
const SAMPLE = 100_000;

/** The file of an import, as a table. */
@Injectable()
export class KeptFile {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  /** How the bytes are understood, unless a person has said so. @throws TableError */
  async understand({ id, reading }: ImportRecord): Promise<Reading> {
    if (reading !== null) return reading;
    const probe = new EncodingProbe();
    let first = true;
    for await (const piece of this.bytes(id)) {
      if (first && piece.subarray(0, 4).equals(ARCHIVE)) return this.workbook(id);
      first = false;
      probe.push(piece);
    }
    const { encoding, confidence } = probe.result();
    let sample = '';
    for await (const text of decoded(this.bytes(id), encoding)) {
      sample += text;
      if (sample.length >= SAMPLE) break;
    }
    const separator = detectSeparator(sample.slice(0, SAMPLE));
    return { format: 'csv', encoding, likely: confidence === 'likely', separator, sheet: null, sheets: [] };
  }

  /** @throws TableError */
  async *rows(id: string, reading: Reading): AsyncGenerator<TableRow> {
    // The headers are a row too.
    const limits = { ...TABLE_LIMITS, rows: this.configuration.IMPORT_MAX_ROWS + 1 };
    if (reading.format === 'xlsx') yield* readXlsx(await this.whole(id), reading.sheet, limits);
    else {
      const text = decoded(this.bytes(id), reading.encoding as Encoding);
      yield* readCsv(text, reading.separator as Separator, limits);
    }
  }

  private async workbook(id: string): Promise<Reading> {
    const sheets = await sheetNames(await this.whole(id));
    return {
      format: 'xlsx',
      encoding: null,
      likely: false,
      separator: null,
      sheet: sheets[0] ?? null,
      sheets,
    };
  }

  private async *bytes(id: string): AsyncGenerator<Buffer> {
    for (let n = 0; ; n += 1) {
      const row = await this.db.one<{ bytes: Buffer }>(
        'SELECT bytes FROM import_chunks WHERE import_id = $1 AND n = $2',
        [id, n],
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  /** An archive is read from its end; it is packed, and as large as a file may be at most. */
  private async whole(id: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.bytes(id)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}
