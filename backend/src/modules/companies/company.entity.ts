import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const COMPANY_STATUSES = ['provisional', 'confirmed'] as const;
/** `provisional` until an administrator has seen that it is who it says. */
export type CompanyStatus = (typeof COMPANY_STATUSES)[number];

/** An investor organisation. */
@Entity('companies')
@Check('companies_status_check', `status IN ('provisional', 'confirmed')`)
export class Company {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'companies_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('text') name!: string;
  /** ISO 3166-1 alpha-2; null when a visitor did not say. */
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { name: 'registry_number', nullable: true }) registryNumber!: string | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('text') status!: CompanyStatus;
  /** Invented, for the demonstration. */
  @Column('boolean', { default: false }) demo!: boolean;
  /** Null for the company of a visitor's enquiry. */
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
