import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One counter of attempts; the shape is rate-limiter-flexible's. */
@Entity('rate_limits')
export class RateLimitCounter {
  @PrimaryColumn('varchar', { length: 255, primaryKeyConstraintName: 'rate_limits_pkey' }) key!: string;
  @Column('integer', { default: 0 }) points!: number;
  @Column('bigint', { nullable: true }) expire!: string | null;
}
