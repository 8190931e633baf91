import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, MaxLength, ValidateBy } from 'class-validator';
import { isCivilDate } from '../../../platform/clock/civil-date.js';
import { isInstant } from '../../../platform/clock/instants.js';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { FieldChangeView } from '../../content/index.js';
import { SourceView } from '../../facts/index.js';
import { ParkRef } from '../../parks/index.js';
import { REPLACEMENTS } from '../policy.terms.js';
import { MeasureView } from './measure.views.js';
import { AsOfQuery, PolicyCardView, StatedConditionView, StatedTermView } from './policy.views.js';

const isDayOrInstant = (value: unknown) =>
  typeof value === 'string' && (isCivilDate(value) || isInstant(value));

export class PolicyDetailQuery extends AsOfQuery {
  @ApiPropertyOptional({
    description:
      'What was believed then: an instant with its zone, or a day (its end at the authority). Default: now',
    example: '2026-11-26T12:00:00Z',
  })
  @IsOptional()
  @ValidateBy({
    name: 'isCivilDate',
    validator: {
      validate: isDayOrInstant,
      defaultMessage: () => '$property must be a day or an instant with its zone',
    },
  })
  @MaxLength(40)
  recordedAt?: string;
}

/** The document before or after this one. */
export class PolicyReplacementView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText, nullable: true, description: 'Null: not among the policies of this portal' })
  title!: ReadText | null;
  @ApiProperty({ enum: REPLACEMENTS, description: 'What the later one does to the earlier' }) how!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** Of which record the answer is. */
export class PolicyRecordRef {
  @ApiProperty({ type: 'integer' }) n!: number;
  @ApiProperty({ format: 'date-time' }) recordedFrom!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: it is believed now' })
  recordedTo!: string | null;
}

export class PolicyDetailView extends PolicyCardView {
  @ApiProperty({
    type: [StatedConditionView],
    description: 'In the words of the source, while nobody edited it',
  })
  conditions!: StatedConditionView[];
  @ApiProperty({ type: [StatedTermView], description: 'The benefit as its source states it' })
  benefit!: StatedTermView[];
  @ApiProperty({ type: [ParkRef] }) parks!: ParkRef[];
  @ApiProperty({ type: SourceView }) source!: SourceView;
  @ApiProperty({ type: PartialDateView, nullable: true }) sourceDate!: PartialDateView | null;
  @ApiProperty({ description: 'What the source said of its standing' }) sourceStatus!: string;
  @ApiProperty() confidence!: string;
  @ApiProperty({ type: String, nullable: true }) notes!: string | null;
  @ApiProperty({ type: ReadText, nullable: true }) legalBasis!: ReadText | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) issuedOn!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) suspendedFrom!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) suspendedTo!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true, description: 'From when one may apply' })
  opensOn!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) closesOn!: PartialDateView | null;
  @ApiProperty({ description: 'Before its start another rule held that is not in the data of this portal' })
  predecessorUnread!: boolean;
  @ApiProperty({ type: ReadText, nullable: true, description: 'What is known of what was really paid' })
  deliveryRecord!: ReadText | null;
  @ApiProperty({ type: [MeasureView] }) measures!: MeasureView[];
  @ApiProperty({ type: [PolicyReplacementView] }) replaces!: PolicyReplacementView[];
  @ApiProperty({ type: [PolicyReplacementView] }) replacedBy!: PolicyReplacementView[];
  @ApiProperty({ type: PolicyRecordRef }) record!: PolicyRecordRef;
}

export class PolicyRecordView extends PolicyRecordRef {
  @ApiProperty({ description: 'Compiled from public sources; else written by people and reviewed' })
  fromSources!: boolean;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: [FieldChangeView], description: 'Against the record before it; of the first: none' })
  changes!: FieldChangeView[];
}

export class PolicyHistoryView {
  @ApiProperty({ type: [PolicyRecordView], description: 'The newest first' }) items!: PolicyRecordView[];
}
