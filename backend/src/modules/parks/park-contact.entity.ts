import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Park } from './park.entity.js';

/** Whom to ask in a park. Personal data: named columns, no versions, never in events. */
@Entity('park_contacts')
@Index('park_contacts_park_idx', ['parkId', 'position', 'id'])
@Check('park_contacts_visibility_check', `visibility IN ('public', 'signed-in')`)
@Check('park_contacts_reachable_check', 'phone IS NOT NULL OR email IS NOT NULL')
export class ParkContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'park_contacts_pkey', default: () => 'uuidv7()' })
  id!: string;
  @Column('uuid', { name: 'park_id' }) parkId!: string;
  @ManyToOne(() => Park, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'park_id', foreignKeyConstraintName: 'park_contacts_park_fkey' })
  park?: Relation<Park>;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { array: true }) languages!: string[];
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) hours!: string | null;
  @Column('text') visibility!: 'public' | 'signed-in';
  @Column('integer') position!: number;
  @Column('integer', { default: 1 }) version!: number;
}
