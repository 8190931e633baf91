import { ApiProperty } from '@nestjs/swagger';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { OUTCOME_REASONS } from '../../policies/model/evaluate-measure.js';
import { MEASURE_OUTCOMES, TRUTHS } from '../../policies/model/rules.js';
import { PlaceView, SumView } from './views.js';

export class StoredQuestionView {
  @ApiProperty({ type: PlaceView }) place!: PlaceView;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty() startYear!: number;
  @ApiProperty() years!: number;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Facts as they were stated' })
  facts!: Record<string, unknown>;
}

export class StoredConditionView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: TRUTHS }) truth!: string;
}

export class StoredLineView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText, nullable: true, description: 'Null: no measure of today has this slug' })
  title!: ReadText | null;
  @ApiProperty() policy!: string;
  @ApiProperty({ description: 'Number of the record that was judged' }) record!: number;
  @ApiProperty({ enum: MEASURE_OUTCOMES }) outcome!: string;
  @ApiProperty({ enum: OUTCOME_REASONS }) because!: string;
  @ApiProperty({ type: [StoredConditionView] }) conditions!: StoredConditionView[];
  @ApiProperty({ type: SumView, nullable: true }) sum!: SumView | null;
}

export class StoredCombinationView {
  @ApiProperty({ type: [String], description: 'Slugs of the measures that are taken' }) taken!: string[];
  @ApiProperty({ type: [String], description: 'Of those that bring more when they are left out' })
  rejected!: string[];
  @ApiProperty({ type: [String], description: 'Of those between which nothing decides' })
  undecided!: string[];
  @ApiProperty({ type: [SumView], description: 'By currency' }) totals!: SumView[];
}

export class StoredCombinationsView {
  @ApiProperty({ type: StoredCombinationView, description: 'Of what one may have' })
  eligible!: StoredCombinationView;
  @ApiProperty({ type: StoredCombinationView, description: 'With what must first be verified' })
  indicative!: StoredCombinationView;
}

export class StoredResultSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) projectId!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was asked' }) recordedAt!: string;
  @ApiProperty({ type: StoredQuestionView }) question!: StoredQuestionView;
  @ApiProperty() engine!: string;
  @ApiProperty() rules!: string;
  @ApiProperty({ description: 'How many measures one may have' }) eligible!: number;
  @ApiProperty({ description: 'How many must first be verified' }) verify!: number;
}

export class StoredResultListView {
  @ApiProperty({ type: [StoredResultSummaryView] }) items!: StoredResultSummaryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

/** The record of what was said: it stays as it is, whatever the rules say later. */
export class StoredResultView extends StoredResultSummaryView {
  @ApiProperty({ type: [StoredLineView] }) measures!: StoredLineView[];
  @ApiProperty({ type: StoredCombinationsView, nullable: true, description: 'Null: was not kept yet then' })
  combinations!: StoredCombinationsView | null;
}

export class LineDifferenceView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: StoredLineView, nullable: true, description: 'As it was answered' })
  before!: StoredLineView | null;
  @ApiProperty({ type: StoredLineView, nullable: true, description: 'As it is answered now' })
  after!: StoredLineView | null;
}

export class CombinationsDifferenceView {
  @ApiProperty({ type: StoredCombinationsView }) before!: StoredCombinationsView;
  @ApiProperty({ type: StoredCombinationsView }) after!: StoredCombinationsView;
}

export class ReplayView {
  @ApiProperty({ description: 'Version of the engine that answered again' }) engine!: string;
  @ApiProperty({ description: 'Version of the rule book that was taken' }) rules!: string;
  @ApiProperty({ description: 'Whether it is the very answer that was kept' }) same!: boolean;
  @ApiProperty({ type: [LineDifferenceView] }) differences!: LineDifferenceView[];
  @ApiProperty({ type: CombinationsDifferenceView, nullable: true, description: 'Null: they are the same' })
  combinations!: CombinationsDifferenceView | null;
}

/** A kept question asked again. */
export class ReplaysView {
  @ApiProperty({ type: ReplayView, description: 'By the rules as they were believed when it was asked' })
  asRecorded!: ReplayView;
  @ApiProperty({ type: ReplayView, description: 'By the rules as they are believed now' })
  asBelievedNow!: ReplayView;
}
