import { Injectable, StreamableFile } from '@nestjs/common';
import { civilDateAt } from '../clock/civil-date.js';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { currentContext, runInContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { writeCsv } from './csv.js';
import { atOnce, numberedPages, pagesByCursor } from './export-pages.js';
import { CSV_TYPE, XLSX_TYPE } from './export-route.js';
import type { ExportChoice } from './export-query.js';
import { SpooledFile } from './spooled-file.js';
import { type Pages, tableOf, type TableColumn } from './table.js';
import { writeXlsx } from './xlsx.js';

/** What is exported: a list by the name its file gets, and the columns that can be chosen. */
export interface ExportedList<Item> {
  /** Also of the sheet: `parks`. */
  name: string;
  columns: readonly TableColumn<Item>[];
  /** IANA zone of the day in the file's name. */
  zone?: string;
}

/** Makes files of lists: whole, as they were at one moment, and never more of them in memory than a page. */
@Injectable()
export class ListExports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * A list that counts its matches.
   * @throws DomainError refused `export.too-many-rows`
   */
  numbered<Item>(
    list: ExportedList<Item>,
    choice: ExportChoice,
    read: Parameters<typeof numberedPages<Item>>[0],
    sift: (pages: Pages<Item>) => Pages<Item> = (pages) => pages,
  ): Promise<StreamableFile> {
    return this.file(list, choice, sift(numberedPages(read, this.configuration.EXPORT_MAX_ROWS)));
  }

  /**
   * A list in which each page names the next.
   * @throws DomainError refused `export.too-many-rows`
   */
  byCursor<Item>(
    list: ExportedList<Item>,
    choice: ExportChoice,
    read: Parameters<typeof pagesByCursor<Item>>[0],
    sift: (pages: Pages<Item>) => Pages<Item> = (pages) => pages,
  ): Promise<StreamableFile> {
    return this.file(list, choice, sift(pagesByCursor(read, this.configuration.EXPORT_MAX_ROWS)));
  }

  /**
   * A list that has no pages.
   * @throws DomainError refused `export.too-many-rows`
   */
  whole<Item>(
    list: ExportedList<Item>,
    choice: ExportChoice,
    read: Parameters<typeof atOnce<Item>>[0],
    sift: (pages: Pages<Item>) => Pages<Item> = (pages) => pages,
  ): Promise<StreamableFile> {
    return this.file(list, choice, sift(atOnce(read, this.configuration.EXPORT_MAX_ROWS)));
  }

  private async file<Item>(
    { name, columns, zone = 'UTC' }: ExportedList<Item>,
    { format, columns: chosen, bom, locale }: ExportChoice,
    pages: Pages<Item>,
  ): Promise<StreamableFile> {
    const table = tableOf(pages, columns, chosen);
    const context = currentContext();
    // A link of the page cannot send a header: the language it asks for is that of everything read for the file.
    const spooled = await runInContext({ ...context, locale: locale ?? context.locale }, () =>
      this.db.snapshot(() =>
        SpooledFile.from(format === 'csv' ? writeCsv(table, { byteOrderMark: bom }) : writeXlsx(table, name)),
      ),
    );
    const body = spooled.open();
    spooled.retire();
    return new StreamableFile(body, {
      type: format === 'csv' ? CSV_TYPE : XLSX_TYPE,
      disposition: `attachment; filename="lodestone-${name}-${civilDateAt(this.clock.now(), zone)}.${format}"`,
      length: spooled.size,
    });
  }
}
