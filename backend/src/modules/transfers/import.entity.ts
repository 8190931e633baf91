import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ImportState } from './import.workflow.js';
import type { Finding } from './model/findings.js';
import type { Mapping, MappingEvidence } from './model/mapping.js';

/** How the bytes of a file are understood. */
export interface Reading {
  format: 'csv' | 'xlsx';
  encoding: string | null;
  /** Nothing proves the encoding: a person should look at the sample. */
  likely: boolean;
  separator: string | null;
  sheet: string | null;
  sheets: string[];
}

/** A file on its way into drafts. Its own columns are written by SQL; this class is what the schema is compared with. */
@Entity('imports')
@Index('imports_desk_idx', ['parkId', 'createdAt', 'id'])
@Check('imports_type_check', `type IN ('plot', 'building', 'offering', 'fact', 'park')`)
@Check('imports_mode_check', `mode IN ('create', 'update', 'both')`)
@Check(
  'imports_state_check',
  `state IN ('waiting', 'reading', 'mapped', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'discarded')`,
)
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'imports_pkey', default: () => 'uuidv7()' }) id!: string;
  @Column('text') type!: string;
  /** The park whose team imports; null: new parks, by administrators. */
  @Column('uuid', { name: 'park_id', nullable: true }) parkId!: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('text') state!: ImportState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text') mode!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('integer', { name: 'file_size' }) fileSize!: number;
  @Column('text', { name: 'file_sha256', nullable: true }) fileSha256!: string | null;
  @Column('jsonb', { nullable: true }) reading!: Reading | null;
  @Column('text', { array: true, default: '{}' }) headers!: string[];
  @Column('jsonb', { nullable: true }) mapping!: Mapping | null;
  @Column('jsonb', { nullable: true }) evidence!: MappingEvidence | null;
  @Column('jsonb', { nullable: true }) failure!: { fault: string; row: number | null } | null;
  @Column('integer', { default: 0 }) total!: number;
  /** Rows that the step under way has behind it. */
  @Column('integer', { default: 0 }) done!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** The file itself, in pieces of a megabyte. */
@Entity('import_chunks')
export class ImportChunk {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_chunks_pkey' })
  importId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_chunks_pkey' }) n!: number;
  @ManyToOne(() => Import, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'import_id', foreignKeyConstraintName: 'import_chunks_import_fkey' })
  import?: Relation<Import>;
  @Column('bytea') bytes!: Buffer;
}

/** A row of the file, what was found in it, and what became of it. */
@Entity('import_rows')
@Index('import_rows_key_idx', ['importId', 'key'])
@Check('import_rows_verdict_check', `verdict IN ('create', 'update', 'unchanged', 'refused')`)
@Check('import_rows_outcome_check', `outcome IN ('created', 'updated', 'unchanged', 'refused')`)
@Check('import_rows_undo_check', `undo IN ('undone', 'kept')`)
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_rows_pkey' })
  importId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_rows_pkey' }) n!: number;
  @ManyToOne(() => Import, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'import_id', foreignKeyConstraintName: 'import_rows_import_fkey' })
  import?: Relation<Import>;
  /** As corrected. */
  @Column('text', { array: true }) cells!: string[];
  /** As in the file, once somebody has corrected a cell. */
  @Column('text', { array: true, nullable: true }) typed!: string[] | null;
  @Column('boolean', { default: false }) dropped!: boolean;
  @Column('text', { nullable: true }) key!: string | null;
  @Column('text', { nullable: true }) verdict!: string | null;
  @Column('jsonb', { default: [] }) findings!: Finding[];
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId!: string | null;
  /** What stood there when the row was checked, in short; null when nothing did. */
  @Column('text', { nullable: true }) seen!: string | null;
  /** Written in the transaction of the effect: what has one is never done again. */
  @Column('text', { nullable: true }) outcome!: string | null;
  /** The draft was begun by this row, so undoing discards it. */
  @Column('boolean', { nullable: true }) began!: boolean | null;
  /** What an open draft said before; of a fact, what it said before and after. */
  @Column('jsonb', { nullable: true }) before!: object | null;
  /** Of the draft; of a fact, the number of the draft it stands in. */
  @Column('integer', { name: 'applied_version', nullable: true }) appliedVersion!: number | null;
  @Column('text', { nullable: true }) undo!: string | null;
  /** Why it was refused when applied, or stays when undone. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** What a team decided for files with these headers. */
@Entity('import_mappings')
export class ImportMapping {
  /** A park's id, or `portal`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mappings_pkey' }) owner!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mappings_pkey' }) type!: string;
  /** SHA-256 of the folded headers. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mappings_pkey' }) shape!: string;
  @Column('jsonb') mapping!: Mapping;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
