import { ApiProperty } from '@nestjs/swagger';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SourceView } from '../../facts/index.js';
import { OUTCOME_REASONS } from '../../policies/model/evaluate-measure.js';
import {
  BENEFIT_KINDS,
  COMMITMENTS,
  type FactValue,
  FAIR_COMPETITION_REVIEWS,
  MEASURE_OUTCOMES,
  type Test,
  TRUTHS,
} from '../../policies/model/rules.js';
import { UNPROVEN_REASONS } from '../model/best-combination.js';
import { CONFLICT_REASONS } from '../model/currency-conflicts.js';

const OUTCOME = { enum: MEASURE_OUTCOMES } as const;
const BEGINS = 'Year of the first payment, where it lies after the years reckoned over; the sum counts none';
const BEGINS_IN = { description: BEGINS, nullable: true, type: Number };

/** A fact as it is stated: yes or no, a choice, a day or a count, choices, a quantity or a sum. */
const FACT_VALUES = [
  { type: 'boolean' },
  { type: 'string' },
  { type: 'array', items: { type: 'string' } },
  { type: 'object', additionalProperties: { type: 'string' } },
];

/** From `low` to `high` in one currency: one number when they are equal. */
export class SumView {
  @ApiProperty({ description: 'Decimal string', example: '2000000.00' }) low!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: nothing says how much at most' })
  high!: string | null;
  @ApiProperty({ description: 'ISO 4217', example: 'CNY' }) currency!: string;
}

export class OutcomeCountsView {
  @ApiProperty() eligible!: number;
  @ApiProperty() verify!: number;
  @ApiProperty() 'needs-facts'!: number;
  @ApiProperty() 'not-eligible'!: number;
  @ApiProperty() 'not-an-offer'!: number;
}

export class PlaceView {
  @ApiProperty({ enum: ['park', 'region'] }) kind!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) name!: ReadText;
  @ApiProperty() country!: string;
}

export class QuestionView {
  @ApiProperty({ description: 'Key of the catalogue of project facts' }) fact!: string;
  @ApiProperty({ description: 'How many measures wait for it' }) waiting!: number;
  @ApiProperty({ description: 'How many of them wait for nothing else' }) settles!: number;
  @ApiProperty({
    enum: ['outcome', 'amount'],
    description: 'Whether one may have them hangs on it, or only how much',
  })
  about!: string;
}

export class MeasureLineView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty() policy!: string;
  @ApiProperty(OUTCOME) outcome!: string;
  @ApiProperty({ type: SumView, nullable: true }) sum!: SumView | null;
  @ApiProperty(BEGINS_IN) beginsIn!: number | null;
}

export class ChangeLineView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ ...OUTCOME, type: String, nullable: true, description: 'On the day of `asOf`' })
  before!: string | null;
  @ApiProperty({ ...OUTCOME, type: String, nullable: true, description: 'On the day of `compareTo`' })
  after!: string | null;
  @ApiProperty({ type: SumView, nullable: true, description: 'What it changes by; negative for a loss' })
  difference!: SumView | null;
}

/** What another day would change at a place. */
export class PlaceComparisonView {
  @ApiProperty({ type: OutcomeCountsView }) counts!: OutcomeCountsView;
  @ApiProperty({ type: [SumView] }) totals!: SumView[];
  @ApiProperty({ type: [SumView] }) indicative!: SumView[];
  @ApiProperty({ description: 'How many measures are answered otherwise' }) changed!: number;
  @ApiProperty({ type: [ChangeLineView], description: 'Ten of them, those that change most' })
  changes!: ChangeLineView[];
}

const UNDECIDED =
  'They act on each other in currencies without a rate; each total goes from not preferring its currency to preferring it';

export class UndecidedView {
  @ApiProperty({ enum: CONFLICT_REASONS }) because!: string;
  @ApiProperty({ description: 'The exclusive group or the cap; of a base the measure that reduces it' })
  group!: string;
  @ApiProperty({ type: [String] }) slugs!: string[];
  @ApiProperty({ type: [String] }) currencies!: string[];
}

export class PlaceSummaryView extends PlaceView {
  @ApiProperty({ type: OutcomeCountsView }) counts!: OutcomeCountsView;
  @ApiProperty({ type: [SumView], description: 'The best combination of what one may have, by currency' })
  totals!: SumView[];
  @ApiProperty({ type: [SumView], description: 'The same with what must first be verified: an indication' })
  indicative!: SumView[];
  @ApiProperty({ type: [UndecidedView], description: UNDECIDED }) undecided!: UndecidedView[];
  @ApiProperty({ type: [MeasureLineView], description: 'The ten most valuable' }) top!: MeasureLineView[];
  @ApiProperty({ type: PlaceComparisonView, nullable: true, description: 'On the day of `compareTo`' })
  compared!: PlaceComparisonView | null;
}

/** By what an answer can be reckoned again. */
export class ReckoningView {
  @ApiProperty({
    format: 'date',
    type: String,
    nullable: true,
    description: 'Null: today where each authority sits',
  })
  asOf!: string | null;
  @ApiProperty({ description: 'Version of the engine' }) engine!: string;
  @ApiProperty({ description: 'Version of the rule book' }) rules!: string;
  @ApiProperty({ description: 'Assumed: in which year the project starts' }) startYear!: number;
  @ApiProperty({ description: 'Assumed: over how many years benefits are added up' }) years!: number;
}

export class EligibilityView extends ReckoningView {
  @ApiProperty({ type: [PlaceSummaryView] }) places!: PlaceSummaryView[];
  @ApiProperty({ description: 'Parks that take applications and are not among the places: too many at once' })
  leftOut!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) compareTo!: string | null;
  @ApiProperty({
    type: [QuestionView],
    description: 'Every open question, what settles most first; empty: no answer could change an outcome',
  })
  questions!: QuestionView[];
}

export class MeasurePolicyView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty() kind!: string;
  @ApiProperty() country!: string;
  @ApiProperty() level!: string;
  @ApiProperty() issuer!: string;
  @ApiProperty({ type: String, nullable: true }) documentNo!: string | null;
  @ApiProperty({ description: 'Number of its record: which version was judged' }) record!: number;
  @ApiProperty({ type: PartialDateView, nullable: true }) effectiveFrom!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) effectiveTo!: PartialDateView | null;
  @ApiProperty({ type: PartialDateView, nullable: true, description: 'Last day for applications' })
  closesOn!: PartialDateView | null;
  @ApiProperty({ description: 'How it stands on the day asked about' }) status!: string;
  @ApiProperty({ description: 'Why, as a code' }) reason!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: SourceView }) source!: SourceView;
  @ApiProperty() confidence!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastChecked!: string | null;
}

export class IncomparableView {
  @ApiProperty({ description: 'Key of the fact; empty: a part of the amount' }) fact!: string;
  @ApiProperty({ example: 'USD' }) stated!: string;
  @ApiProperty({ example: 'CNY' }) needed!: string;
}

export class ImpliedFactView {
  @ApiProperty({ description: 'Key of the fact that was used' }) fact!: string;
  @ApiProperty({ oneOf: FACT_VALUES, description: 'Its value, as one is stated' })
  value!: FactValue;
  @ApiProperty({ description: 'Key of the stated fact that it follows from' }) from!: string;
}

export class ConditionAnswerView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: ReadText }) text!: ReadText;
  @ApiProperty({ enum: TRUTHS }) truth!: string;
  @ApiProperty({ type: String, nullable: true }) citation!: string | null;
  @ApiProperty({ type: ReadText, nullable: true }) evidence!: ReadText | null;
  @ApiProperty() selfDeclarable!: boolean;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'How it was judged: a tree of `op`',
  })
  test!: Test;
  @ApiProperty({ type: [String], description: 'Keys of the facts it names' }) facts!: string[];
  @ApiProperty({ type: [ImpliedFactView], description: 'Those not stated that follow from one that is' })
  implied!: ImpliedFactView[];
  @ApiProperty({ type: [String], description: 'Those not stated that could still settle it' })
  missing!: string[];
  @ApiProperty({ type: [IncomparableView] }) incomparable!: IncomparableView[];
  @ApiProperty({ description: 'Part of it is only words: no fact settles it' }) wordsOnly!: boolean;
}

export class YearSumView {
  @ApiProperty() year!: number;
  @ApiProperty() low!: string;
  @ApiProperty({ type: String, nullable: true }) high!: string | null;
}

export class ScheduleView extends SumView {
  @ApiProperty({ type: [YearSumView] }) byYear!: YearSumView[];
  @ApiProperty(BEGINS_IN) beginsIn!: number | null;
  @ApiProperty({ type: [String], description: 'Facts not stated that keep it from being one number' })
  missing!: string[];
  @ApiProperty({ type: [IncomparableView] }) incomparable!: IncomparableView[];
  @ApiProperty({ type: [String], description: 'Limits that changed it' }) limits!: string[];
}

export class WayChangeView {
  @ApiProperty() fact!: string;
  @ApiProperty({ oneOf: [...FACT_VALUES, { type: 'null' }], description: 'As stated; null: not stated' })
  from!: FactValue | null;
  @ApiProperty({ oneOf: FACT_VALUES }) to!: FactValue;
}

export class WayView {
  @ApiProperty({ type: [WayChangeView] }) changes!: WayChangeView[];
  @ApiProperty({ enum: ['eligible', 'verify'] }) outcome!: string;
}

export class BenefitLineView {
  @ApiProperty({ enum: BENEFIT_KINDS }) kind!: string;
  @ApiProperty({ type: ReadText }) text!: ReadText;
}

export class MeasureAnswerView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty(OUTCOME) outcome!: string;
  @ApiProperty({ enum: OUTCOME_REASONS }) because!: string;
  @ApiProperty({ type: MeasurePolicyView }) policy!: MeasurePolicyView;
  @ApiProperty({ type: BenefitLineView }) benefit!: BenefitLineView;
  @ApiProperty({ type: [ConditionAnswerView] }) conditions!: ConditionAnswerView[];
  @ApiProperty({
    type: ScheduleView,
    nullable: true,
    description: 'An estimate, not an offer; null: no sum is stated',
  })
  schedule!: ScheduleView | null;
  @ApiProperty({
    type: [WayView],
    description: 'Smallest sets of the investor’s own facts that would make it available',
  })
  ways!: WayView[];
  @ApiProperty({ enum: COMMITMENTS }) commitment!: string;
  @ApiProperty({ enum: FAIR_COMPETITION_REVIEWS }) fairCompetition!: string;
  @ApiProperty() exportContingent!: boolean;
}

export class RejectionView {
  @ApiProperty() slug!: string;
  @ApiProperty({ enum: ['excluded', 'worth-less-together', 'no-more-under-the-cap'] }) because!: string;
  @ApiProperty({ type: [String] }) with!: string[];
  @ApiProperty({ type: [String], description: 'The best combination that holds it' }) combination!: string[];
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ description: 'By how much less that brings: of what is certain, or else at most' })
  less!: string;
  @ApiProperty({
    description: 'A combination that holds it might still bring more: nobody stated enough to say',
  })
  might!: boolean;
}

export class OtherwiseView {
  @ApiProperty({ type: [String] }) taken!: string[];
  @ApiProperty({ type: SumView }) total!: SumView;
}

export class StackGroupView {
  @ApiProperty({ type: [String], description: 'Measures taken together' }) taken!: string[];
  @ApiProperty({ type: SumView }) total!: SumView;
  @ApiProperty({ type: [RejectionView] }) rejected!: RejectionView[];
  @ApiProperty({ enum: ['alone', 'exhaustive', 'branch-and-bound'] }) method!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'No combination can bring more; null: nothing says how much at most',
  })
  bound!: string | null;
  @ApiProperty({ description: 'No other combination can bring more than this one' }) proven!: boolean;
  @ApiProperty({
    enum: UNPROVEN_REASONS,
    type: String,
    nullable: true,
    description: 'Why another might: too many to try, or amounts that nobody stated',
  })
  unproven!: string | null;
  @ApiProperty({
    type: OtherwiseView,
    nullable: true,
    description: 'What is left where measures of another currency are preferred (see `undecided`)',
  })
  otherwise!: OtherwiseView | null;
}

export class StackingAnswerView {
  @ApiProperty({ type: [StackGroupView] }) groups!: StackGroupView[];
  @ApiProperty({ type: [UndecidedView], description: UNDECIDED }) undecided!: UndecidedView[];
  @ApiProperty({ type: [SumView] }) totals!: SumView[];
}

export class ChangeSideView {
  @ApiProperty(OUTCOME) outcome!: string;
  @ApiProperty({ enum: OUTCOME_REASONS }) because!: string;
  @ApiProperty({ type: SumView, nullable: true }) sum!: SumView | null;
}

export class ChangeView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: ChangeSideView, nullable: true, description: 'On the day of `asOf`' })
  before!: ChangeSideView | null;
  @ApiProperty({ type: ChangeSideView, nullable: true, description: 'On the day of `compareTo`' })
  after!: ChangeSideView | null;
  @ApiProperty({ type: SumView, nullable: true, description: 'What it changes by; negative for a loss' })
  difference!: SumView | null;
}

export class PlaceEligibilityView extends ReckoningView {
  @ApiProperty({ type: PlaceView }) place!: PlaceView;
  @ApiProperty({ type: OutcomeCountsView }) counts!: OutcomeCountsView;
  @ApiProperty({ type: [MeasureAnswerView], description: 'By outcome, most valuable first' })
  measures!: MeasureAnswerView[];
  @ApiProperty({ type: StackingAnswerView }) eligible!: StackingAnswerView;
  @ApiProperty({ type: StackingAnswerView, description: 'With what must first be verified' })
  indicative!: StackingAnswerView;
  @ApiProperty({ type: [QuestionView] }) questions!: QuestionView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) compareTo!: string | null;
  @ApiProperty({ type: [ChangeView], description: 'Empty without `compareTo`' }) changes!: ChangeView[];
}

export class ProjectFactView {
  @ApiProperty({ example: 'fixed-investment' }) key!: string;
  @ApiProperty({ enum: ['boolean', 'choice', 'choices', 'day', 'count', 'quantity', 'money'] }) type!: string;
  @ApiProperty({ type: String, nullable: true, example: 'area' }) dimension!: string | null;
  @ApiProperty({ type: [String], description: 'Codes of a choice' }) choices!: string[];
  @ApiProperty({ description: 'The investor’s own to decide' }) controllable!: boolean;
  @ApiProperty() group!: string;
}

export class ProjectFactListView {
  @ApiProperty({ type: [ProjectFactView] }) items!: ProjectFactView[];
}
