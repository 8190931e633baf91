import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Segment } from '../regions/index.js';
import { Company } from './company.entity.js';

/** A company's investment plan. What it has not said is null. */
@Entity('projects')
@Index('projects_company_idx', ['companyId', 'id'])
@Check('projects_capex_check', '(capex_amount IS NULL) = (capex_currency IS NULL)')
@Check(
  'projects_land_check',
  '(land_value IS NULL) = (land_unit IS NULL) AND (land_value IS NULL) = (land_m2 IS NULL)',
)
@Check('projects_power_check', '(power_value IS NULL) = (power_unit IS NULL)')
export class Project {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'projects_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'company_id' }) companyId!: string;
  @ManyToOne(() => Company, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'company_id', foreignKeyConstraintName: 'projects_company_fkey' })
  company?: Relation<Company>;
  @Column('text') title!: string;
  @Column('text') segment!: Segment;
  @Column('text', { nullable: true }) product!: string | null;
  @Column('numeric', { name: 'capex_amount', precision: 20, scale: 4, nullable: true }) capexAmount!:
    string | null;
  @Column('text', { name: 'capex_currency', nullable: true }) capexCurrency!: string | null;
  @Column('integer', { nullable: true }) jobs!: number | null;
  @Column('numeric', { name: 'land_value', nullable: true }) landValue!: string | null;
  @Column('text', { name: 'land_unit', nullable: true }) landUnit!: string | null;
  /** `land_value` in the one unit in which plots and wishes compare. */
  @Column('numeric', { name: 'land_m2', nullable: true }) landM2!: string | null;
  @Column('numeric', { name: 'power_value', nullable: true }) powerValue!: string | null;
  /** MW and kW are power, kVA is apparent power: without a power factor nobody states, they do not compare. */
  @Column('text', { name: 'power_unit', nullable: true }) powerUnit!: string | null;
  /** A date as exactly as it is known: `2027`, `2027-03`. */
  @Column('text', { nullable: true }) starts!: string | null;
  @Column('text', { nullable: true }) notes!: string | null;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
