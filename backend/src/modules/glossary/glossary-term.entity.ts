import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A term of the field in the four languages; a draft until a native reader has confirmed it. */
@Entity('glossary_terms')
@Unique('glossary_terms_slug_key', ['slug'])
export class GlossaryTerm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'glossary_terms_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') slug!: string;
  @Column('text') category!: string;
  @Column('jsonb') texts!: Record<string, string>;
  @Column('boolean') draft!: boolean;
  @Column('timestamptz', { name: 'edited_at', nullable: true }) editedAt!: Date | null;
}
