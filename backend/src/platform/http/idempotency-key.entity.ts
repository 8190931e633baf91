import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer already given to a creating request, kept 72 hours so that a repeat gets the same one. */
@Entity('idempotency_keys')
@Index('idempotency_keys_created_idx', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('text', { name: 'actor_key', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  actorKey!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' }) key!: string;
  @Column('text', { name: 'request_hash' }) requestHash!: string;
  @Column('integer') status!: number;
  @Column('jsonb') body!: unknown;
  @Column('jsonb') headers!: Record<string, string>;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
