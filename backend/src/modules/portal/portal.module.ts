import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/index.js';
import { PortalController } from './portal.controller.js';
import { PortalFigures } from './portal.figures.js';
import { SitemapController } from './sitemap.controller.js';

@Module({
  imports: [PoliciesModule],
  controllers: [PortalController, SitemapController],
  providers: [PortalFigures],
})
export class PortalModule {}
