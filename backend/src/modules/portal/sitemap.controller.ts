import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '../../platform/access/requires.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/i18n/locales.js';

/** For search engines: every public page in every language, each naming its siblings. */
@ApiExcludeController()
@Controller()
export class SitemapController {
  constructor(
    private readonly db: Database,
    private readonly configuration: Configuration,
  ) {}

  @Get('robots.txt')
  @Requires('portal:read')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const desks = LOCALES.map((locale) => `Disallow: /${locale}/desk/`).join('\n');
    return `User-agent: *\n${desks}\nDisallow: /api/\nSitemap: ${this.configuration.publicUrl}/sitemap.xml\n`;
  }

  @Get('sitemap.xml')
  @Requires('portal:read')
  @Header('content-type', 'application/xml; charset=utf-8')
  async sitemap(): Promise<string> {
    const rows = await this.db.query<{ path: string }>(
      `SELECT 'parks/' || slug AS path FROM parks WHERE NOT demo AND archived_at IS NULL
       UNION ALL SELECT 'policies/' || slug FROM policies WHERE NOT demo AND archived_at IS NULL
       UNION ALL SELECT 'offerings/' || offering.id FROM offerings offering JOIN parks park ON park.id = offering.park_id
         WHERE NOT offering.demo AND offering.archived_at IS NULL AND park.archived_at IS NULL
       ORDER BY path`,
    );
    const paths = [
      '',
      'parks',
      'policies',
      'offerings',
      'regimes',
      'check',
      'open-data',
      ...rows.map((row) => row.path),
    ];
    const body = paths.flatMap((path) => LOCALES.map((locale) => this.entry(locale, path))).join('\n');
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${body}
</urlset>
`;
  }

  private entry(locale: string, path: string): string {
    const address = (tag: string) => [this.configuration.publicUrl, tag, path].filter(Boolean).join('/');
    const siblings = LOCALES.map(
      (tag) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(tag)}"/>`,
    ).join('');
    return `<url><loc>${address(locale)}</loc>${siblings}</url>`;
  }
}
