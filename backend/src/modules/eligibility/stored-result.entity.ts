import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProjectFacts } from '../policies/model/rules.js';

/** What was asked, whole: nothing of it is left to a default. */
export interface StoredQuestion {
  kind: 'park' | 'region';
  slug: string;
  asOf: string;
  startYear: number;
  years: number;
  facts: ProjectFacts;
}

/** What was answered of one measure. */
export interface StoredLine {
  slug: string;
  /** Slug of its policy, and the number of the record that was judged. */
  policy: string;
  record: number;
  outcome: string;
  because: string;
  conditions: { id: string; truth: string }[];
  sum: { low: string; high: string | null; currency: string } | null;
}

/** An answer that was kept: the record of what was said, whatever the rules say later. Never changed. */
@Entity('eligibility_results')
@Index('eligibility_results_project_idx', ['projectId', 'id'])
export class StoredResult {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'eligibility_results_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @Column('uuid', { name: 'project_id' }) projectId!: string;
  @Column('jsonb') question!: StoredQuestion;
  /** Version of the engine, and of the rule book. */
  @Column('text') engine!: string;
  @Column('text') rules!: string;
  @Column('jsonb') answer!: StoredLine[];
  /** When it was asked: the rules are those believed at this instant. */
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
}
