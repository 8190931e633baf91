import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that can be found by its words, with its names for showing a hit. */
@Entity('search_documents')
export class SearchDocument {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_documents_pkey' }) kind!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_documents_pkey' }) id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') names!: Record<string, string>;
}

/** The inverted index: one row per folded word or pair of characters; the key's order is the order of the answer. */
@Entity('search_terms')
@Index('search_terms_document_idx', ['kind', 'id'])
export class SearchTerm {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_terms_pkey' }) kind!: string;
  @PrimaryColumn('text', { collation: 'C', primaryKeyConstraintName: 'search_terms_pkey' }) term!: string;
  @PrimaryColumn('text', { name: 'sort_key', collation: 'C', primaryKeyConstraintName: 'search_terms_pkey' })
  sortKey!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'search_terms_pkey' }) id!: string;
}
