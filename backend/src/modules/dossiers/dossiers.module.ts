import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/documents/pdf/index.js';
import { IdentityModule } from '../identity/index.js';
import { OfferingsModule } from '../offerings/index.js';
import { ParksModule } from '../parks/index.js';
import { PoliciesModule } from '../policies/index.js';
import { DemoTeams } from './demo-teams.js';
import { DossierReader } from './dossier-matter.js';
import { DossiersController } from './dossiers.controller.js';
import { Dossiers } from './dossiers.js';

@Module({
  imports: [PdfModule, IdentityModule, ParksModule, PoliciesModule, OfferingsModule],
  controllers: [DossiersController],
  providers: [Dossiers, DossierReader, DemoTeams],
})
export class DossiersModule {}
