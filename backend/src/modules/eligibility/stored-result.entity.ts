import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Place } from '../policies/model/judge.js';
import type { ProjectFacts } from '../policies/model/rules.js';

/** What was asked, whole: nothing of it is left to a default. */
export interface StoredQuestion {
  kind: 'park' | 'region';
  slug: string;
  asOf: string;
  startYear: number;
  years: number;
  facts: ProjectFacts;
  /** Names of the place as it lay then, nearest first, and its country; absent in what was kept before it was noted. */
  path?: Place;
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

/** Slugs in their order, and sums by currency. */
export interface StoredCombination {
  taken: string[];
  rejected: string[];
  undecided: string[];
  totals: NonNullable<StoredLine['sum']>[];
}

/** The best combinations that were found. */
export interface StoredCombinations {
  eligible: StoredCombination;
  indicative: StoredCombination;
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
  /** Null in what was kept before combinations were. */
  @Column('jsonb', { nullable: true }) combinations!: StoredCombinations | null;
  /** When it was asked. By which records it was answered, the lines of the answer say. */
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
}
