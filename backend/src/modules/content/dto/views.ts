import { ApiProperty } from '@nestjs/swagger';
import { CursorView } from '../../../platform/http/cursors.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { CONTENT_TYPES } from '../content-types.js';
import { VERSION_ACTIONS, VERSION_STATES } from '../content-version.workflow.js';
import { CHANGE_KINDS } from '../model/documents.js';

/** A value of a document: any JSON. */
const ANY = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};
const DOCUMENT = { type: 'object', additionalProperties: true } as const;
const instant = { type: String, format: 'date-time' } as const;
const perhapsInstant = { ...instant, nullable: true } as const;

/** What can be done with an open version: `edit` saves its document, the others are transitions. */
export const DRAFT_ACTIONS = ['edit', ...VERSION_ACTIONS] as const;
/** What can be done with a record beside its open version. */
export const RECORD_ACTIONS = ['begin-draft', 'archive'] as const;

export class ContentParkView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'baotou-rehtz' }) slug!: string;
  @ApiProperty({ type: ReadText }) name!: ReadText;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
}

export class ContentPersonView {
  @ApiProperty({ description: '`` when the account is gone' }) name!: string;
}

/** The version that the public sees. */
export class VersionRef {
  @ApiProperty({ description: 'Its number; a record that nobody has edited yet has 1' }) n!: number;
  @ApiProperty({ description: 'For the `If-Match` of `archive`' }) version!: number;
  @ApiProperty({ ...perhapsInstant, description: 'Null: loaded from public sources' }) publishedAt!:
    string | null;
  @ApiProperty({ type: ContentPersonView, nullable: true, description: 'Who wrote it; null: public sources' })
  author!: ContentPersonView | null;
}

/** Something about a field that keeps a version from being submitted, or that a reviewer should question. */
export class ContentNoteView {
  @ApiProperty({ description: 'JSON pointer; items of lists with ids are addressed by their id' })
  pointer!: string;
  @ApiProperty({ example: 'fact.out-of-range' }) code!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class ContentWarningView extends ContentNoteView {
  @ApiProperty({ description: 'Whoever submitted it has seen this and stands by it' }) acknowledged!: boolean;
}

export class ContentCommentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() pointer!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: ContentPersonView }) by!: ContentPersonView;
  @ApiProperty(instant) at!: string;
  @ApiProperty({ description: 'The version has been submitted again since' }) resolved!: boolean;
}

export class FieldChangeView {
  @ApiProperty({ example: '/facts/0193f0a0-0000-7000-8000-000000000001/value' }) pointer!: string;
  @ApiProperty({ enum: CHANGE_KINDS }) kind!: string;
  @ApiProperty({ ...ANY, description: 'Null for what was added' }) before!: unknown;
  @ApiProperty({ ...ANY, description: 'Null for what was removed' }) after!: unknown;
}

export class DraftView {
  @ApiProperty() n!: number;
  @ApiProperty({ enum: VERSION_STATES }) state!: string;
  @ApiProperty({ description: 'Approved, and waits for its time' }) scheduled!: boolean;
  @ApiProperty(perhapsInstant) publishAt!: string | null;
  @ApiProperty({ description: 'For If-Match' }) version!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The version it was begun from' })
  basedOn!: number | null;
  @ApiProperty({ ...DOCUMENT, description: 'Of the shape of its type: `ParkDocument`' })
  document!: Record<string, unknown>;
  @ApiProperty({ type: [ContentNoteView], description: 'What keeps it from being submitted' })
  problems!: ContentNoteView[];
  @ApiProperty({ type: [ContentWarningView], description: 'What a reviewer should question' })
  warnings!: ContentWarningView[];
  @ApiProperty({ type: [ContentCommentView], description: 'The oldest first' })
  comments!: ContentCommentView[];
  @ApiProperty({ type: [FieldChangeView], description: 'Against what is published' })
  changes!: FieldChangeView[];
  @ApiProperty(instant) updatedAt!: string;
  @ApiProperty({ type: ContentPersonView }) updatedBy!: ContentPersonView;
  @ApiProperty({ type: ContentPersonView, nullable: true }) submittedBy!: ContentPersonView | null;
  @ApiProperty(perhapsInstant) submittedAt!: string | null;
  @ApiProperty({ type: ContentPersonView, nullable: true }) reviewer!: ContentPersonView | null;
  @ApiProperty({ enum: DRAFT_ACTIONS, isArray: true }) availableActions!: string[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'content.reviewer-is-author',
    description: 'Why a reviewer who asks may not approve this one; null when they may, or are no reviewer',
  })
  reviewRefusal!: string | null;
}

export class ContentRecordView {
  @ApiProperty({ enum: CONTENT_TYPES }) type!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of its public page; null for what has or had none',
  })
  slug!: string | null;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: ContentParkView, nullable: true, description: 'Null for a park not yet published' })
  park!: ContentParkView | null;
  @ApiProperty({ type: VersionRef, nullable: true }) published!: VersionRef | null;
  @ApiProperty({ type: DraftView, nullable: true }) open!: DraftView | null;
  @ApiProperty({ enum: RECORD_ACTIONS, isArray: true }) availableActions!: string[];
}

/** The open version of a record on a list. */
export class OpenVersionSummary {
  @ApiProperty() n!: number;
  @ApiProperty({ enum: VERSION_STATES }) state!: string;
  @ApiProperty() scheduled!: boolean;
  @ApiProperty(perhapsInstant) publishAt!: string | null;
  @ApiProperty(instant) updatedAt!: string;
  @ApiProperty({ type: ContentPersonView }) updatedBy!: ContentPersonView;
  @ApiProperty({ type: ContentPersonView, nullable: true }) submittedBy!: ContentPersonView | null;
  @ApiProperty(perhapsInstant) submittedAt!: string | null;
  @ApiProperty({ description: 'Comments of a reviewer that wait for an answer' }) openComments!: number;
  @ApiProperty({ description: 'The asking person has worked on it, so may not review it' }) ownWork!: boolean;
}

export class ContentSummary {
  @ApiProperty({ enum: CONTENT_TYPES }) type!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: ContentParkView, nullable: true }) park!: ContentParkView | null;
  @ApiProperty({ type: VersionRef, nullable: true }) published!: VersionRef | null;
  @ApiProperty({ type: OpenVersionSummary, nullable: true }) open!: OpenVersionSummary | null;
}

export class ContentListView extends CursorView {
  @ApiProperty({ type: [ContentSummary] }) items!: ContentSummary[];
}

export class VersionSummary {
  @ApiProperty() n!: number;
  @ApiProperty({ enum: VERSION_STATES }) state!: string;
  @ApiProperty({ description: 'Published, and a newer one is too' }) superseded!: boolean;
  @ApiProperty() scheduled!: boolean;
  @ApiProperty({ type: Number, nullable: true }) basedOn!: number | null;
  @ApiProperty({ type: ContentPersonView, nullable: true, description: 'Null: public sources' })
  author!: ContentPersonView | null;
  @ApiProperty({ type: ContentPersonView, nullable: true }) submittedBy!: ContentPersonView | null;
  @ApiProperty(perhapsInstant) submittedAt!: string | null;
  @ApiProperty({ type: ContentPersonView, nullable: true }) reviewer!: ContentPersonView | null;
  @ApiProperty(perhapsInstant) decidedAt!: string | null;
  @ApiProperty(perhapsInstant) publishAt!: string | null;
  @ApiProperty(perhapsInstant) publishedAt!: string | null;
  @ApiProperty(perhapsInstant) supersededAt!: string | null;
  @ApiProperty({ type: ContentPersonView, nullable: true }) archivedBy!: ContentPersonView | null;
  @ApiProperty(perhapsInstant) archivedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was taken away from the public' })
  archiveReason!: string | null;
  @ApiProperty({
    ...perhapsInstant,
    description: 'Null: loaded from public sources, nobody has edited it yet',
  })
  createdAt!: string | null;
  @ApiProperty(perhapsInstant) updatedAt!: string | null;
}

export class VersionListView {
  @ApiProperty({ type: [VersionSummary], description: 'The newest first' }) items!: VersionSummary[];
}

export class VersionView extends VersionSummary {
  @ApiProperty(DOCUMENT) document!: Record<string, unknown>;
}

export class VersionChangesView {
  @ApiProperty({ type: Number, nullable: true, description: 'Null: compared with nothing' }) from!:
    number | null;
  @ApiProperty() to!: number;
  @ApiProperty({ type: [FieldChangeView] }) changes!: FieldChangeView[];
}
