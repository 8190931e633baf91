import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened, written in the transaction that made it happen: the outbox, the timeline and the audit trail. */
@Entity('domain_events')
@Index('domain_events_subject_idx', ['subjectType', 'subjectId', 'id'])
@Index('domain_events_name_idx', ['name', 'id'])
export class DomainEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'domain_events_pkey', default: () => 'uuidv7()' })
  id!: string;
  /** Past tense: `enquiry.submitted`. */
  @Column('text') name!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId!: string | null;
  @Column('text', { name: 'actor_kind' }) actorKind!: string;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt!: Date;
  /** Ids, states, dates and codes; never personal data. */
  @Column('jsonb') payload!: Record<string, unknown>;
}

/** "This handler has done its work for this event": the unique row that makes at-least-once delivery harmless. */
@Entity('event_effects')
export class EventEffect {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_effects_pkey' }) handler!: string;
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_effects_pkey' })
  eventId!: string;
  @Column('timestamptz', { name: 'done_at' }) doneAt!: Date;
}
