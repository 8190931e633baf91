import { ApiProperty } from '@nestjs/swagger';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SourceView } from '../../facts/index.js';
import { CONFIRMATION_OUTCOMES } from '../rule-confirmation.rules.js';
import { RULE_KINDS, type RuleKind } from '../rule-verification.entity.js';

export class RulePersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class RuleLapseView {
  @ApiProperty({ description: 'Why, as a code', example: 'regime.suspension-over' }) reason!: string;
  @ApiProperty({ type: PartialDateView, nullable: true, description: 'Null: no day is stated' })
  since!: PartialDateView | null;
}

export class RuleItemView {
  @ApiProperty({ description: 'Kind and slug' }) id!: string;
  @ApiProperty({ enum: RULE_KINDS }) kind!: RuleKind;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2, or EU' }) country!: string;
  @ApiProperty({ description: 'How it stands today, where its authority sits' }) status!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: RuleLapseView, nullable: true, description: 'Null: nothing has to be verified' })
  lapse!: RuleLapseView | null;
  @ApiProperty({
    type: PartialDateView,
    nullable: true,
    description: 'From when on it has to be verified: its suspension ends the day before',
  })
  upcoming!: PartialDateView | null;
  @ApiProperty({ type: SourceView }) source!: SourceView;
  @ApiProperty({ type: String, nullable: true, description: 'Of the source, as exactly as known' })
  sourceDate!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastChecked!: string | null;
  @ApiProperty({ description: 'How many measures hang on it' }) measures!: number;
  @ApiProperty({ type: RulePersonView, nullable: true }) owner!: RulePersonView | null;
  @ApiProperty() demo!: boolean;
  @ApiProperty() version!: number;
}

export class RuleCountsView {
  @ApiProperty() all!: number;
  @ApiProperty() mine!: number;
  @ApiProperty() nobody!: number;
  @ApiProperty({ description: 'Of what does not wait yet' }) upcoming!: number;
}

export class RuleQueueView extends PageView {
  @ApiProperty({ type: [RuleItemView] }) items!: RuleItemView[];
  @ApiProperty({ type: RuleCountsView, description: 'Whatever filter is set; of what waits today' })
  counts!: RuleCountsView;
  @ApiProperty({ type: [String], description: 'Of what waits' }) countries!: string[];
}

export class OpenDraftView {
  @ApiProperty() n!: number;
  @ApiProperty({ description: 'draft, in-review or approved' }) state!: string;
}

export class RuleStateView {
  @ApiProperty() status!: string;
  @ApiProperty({ type: String, nullable: true }) effectiveTo!: string | null;
  @ApiProperty({ type: String, nullable: true }) suspendedFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) suspendedTo!: string | null;
  @ApiProperty() source!: string;
  @ApiProperty({ type: String, nullable: true }) sourceDate!: string | null;
  @ApiProperty({ type: String, nullable: true }) lastChecked!: string | null;
}

export class RuleConfirmationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: CONFIRMATION_OUTCOMES }) outcome!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ format: 'date' }) sourceDate!: string;
  @ApiProperty({ type: String, nullable: true }) quote!: string | null;
  @ApiProperty({ type: String, nullable: true }) supersededBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: RuleStateView }) before!: RuleStateView;
  @ApiProperty({ type: RuleStateView }) after!: RuleStateView;
  @ApiProperty({ type: RulePersonView, nullable: true, description: 'Null: an account that is gone' })
  confirmedBy!: RulePersonView | null;
  @ApiProperty({ format: 'date-time' }) confirmedAt!: string;
}

export class RuleDetailView extends RuleItemView {
  @ApiProperty({ type: String, nullable: true }) effectiveFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) effectiveTo!: string | null;
  @ApiProperty({ type: String, nullable: true }) suspendedFrom!: string | null;
  @ApiProperty({ type: String, nullable: true }) suspendedTo!: string | null;
  @ApiProperty({ type: OpenDraftView, nullable: true, description: 'While one is open nothing is confirmed' })
  openDraft!: OpenDraftView | null;
  @ApiProperty({ enum: ['assign', 'confirm'], isArray: true }) availableActions!: string[];
  @ApiProperty({ type: [RulePersonView], description: 'Who can look after it' }) owners!: RulePersonView[];
  @ApiProperty({ type: [RuleConfirmationView], description: 'The latest first' })
  confirmations!: RuleConfirmationView[];
}
