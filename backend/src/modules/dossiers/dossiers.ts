import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { civilDateAt } from '../../platform/clock/civil-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import { PdfPrinter } from '../../platform/documents/pdf/index.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { buildDossier } from './build-dossier.js';
import { DossierReader } from './dossier-matter.js';

/** A dossier that may not have been drawn yet: whoever has this edition need not wait for it. */
export interface Dossier {
  /** The same for the same content on the same day. */
  version: string;
  fileName: string;
  print: () => Promise<Buffer>;
}

/** Changes when the drawing does, so that no cache keeps yesterday's look. */
const EDITION = 1;
const KEPT_BYTES = 32 * 1024 * 1024;

/** Dossiers of parks, drawn when first asked for and kept by what they say. */
@Injectable()
export class Dossiers {
  private readonly kept = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (bytes) => bytes.length,
  });
  private readonly drawing = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly reader: DossierReader,
    private readonly printer: PdfPrinter,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** @throws DomainError not-found `park.not-found`; on printing HttpProblem 503 `service.busy`. */
  async of(slug: string, locale: Locale): Promise<Dossier> {
    const matter = await this.reader.read(slug, locale);
    const today = civilDateAt(this.clock.now(), matter.park.timeZone);
    const address = `${this.configuration.publicUrl}/${locale}/parks/${slug}`;
    const sheet = buildDossier(matter, { locale, today, address });
    const version = createHash('sha256')
      .update(`${EDITION} ${JSON.stringify(sheet)}`)
      .digest('hex')
      .slice(0, 32);
    return {
      version,
      fileName: `${slug}-dossier-${locale}-${today}.pdf`,
      print: async () => this.kept.get(version) ?? this.once(version, () => this.printer.print(sheet)),
    };
  }

  /** Many who ask for the same edition wait for one drawing. */
  private once(version: string, print: () => Promise<Buffer>): Promise<Buffer> {
    const running = this.drawing.get(version);
    if (running) return running;
    const drawn = print()
      .then((bytes) => {
        this.kept.set(version, bytes);
        return bytes;
      })
      .finally(() => this.drawing.delete(version));
    this.drawing.set(version, drawn);
    return drawn;
  }
}
