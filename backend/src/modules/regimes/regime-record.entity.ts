import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ConfirmedRegime } from './regime-records.reader.js';
import { Regime } from './regime.entity.js';

/** What was believed of a rule of trade or investment: its first record is what the files said before it was confirmed. */
@Entity('regime_records')
export class RegimeRecord {
  @PrimaryColumn('uuid', { name: 'regime_id', primaryKeyConstraintName: 'regime_records_pkey' })
  regimeId!: string;
  @ManyToOne(() => Regime, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'regime_id', foreignKeyConstraintName: 'regime_records_regime_fkey' })
  regime?: Relation<Regime>;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'regime_records_pkey' }) n!: number;
  /** What of the rule a confirmation can change. */
  @Column('jsonb') state!: ConfirmedRegime;
  /** Null: as it was loaded. */
  @Column('timestamptz', { name: 'recorded_at', nullable: true }) recordedAt!: Date | null;
}
