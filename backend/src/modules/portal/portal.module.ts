import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ReadCatalogue } from './catalogue/read-catalogue.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { ReadFeeds } from './feeds/read-feeds.js';
import { PortalController } from './portal.controller.js';
import { PortalFigures } from './portal.figures.js';
import { SitemapController } from './sitemap.controller.js';

@Module({
  imports: [PoliciesModule],
  controllers: [PortalController, CatalogueController, FeedsController, SitemapController],
  providers: [PortalFigures, ReadCatalogue, ReadFeeds],
})
export class PortalModule {}
