import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ParksModule } from '../modules/parks/index.js';
import { PoliciesModule } from '../modules/policies/index.js';
import { SeedCatalogue } from './seed-catalogue.js';
import { SeedLoad } from './seed-load.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SeedLoad]), ParksModule, PoliciesModule],
  providers: [SeedCatalogue],
  exports: [SeedCatalogue],
})
export class SeedingModule {}
