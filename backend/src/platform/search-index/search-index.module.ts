import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchDocument, SearchTerm } from './search.entities.js';
import { SearchIndex } from './search-index.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SearchDocument, SearchTerm])],
  providers: [SearchIndex],
  exports: [SearchIndex],
})
export class SearchIndexModule {}
