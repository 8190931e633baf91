import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { Items, Line, OneOf, OrNull, Part, StatedTexts, Text } from '../../parks/index.js';
import {
  BENEFIT_KINDS,
  type Benefit,
  type BenefitKind,
  type Commitment,
  COMMITMENTS,
  type Condition,
  FAIR_COMPETITION_REVIEWS,
  type FairCompetitionReview,
  type Formula,
  MEASURE_OUTCOMES,
  type MeasureDocument,
  type MeasureOutcome,
  type ProcessStep,
  type ProjectFacts,
  type RuleCase,
  type RuleMoney,
  type Stacking,
  type Test,
} from '../model/rules.js';
import {
  DraftSlugField,
  FactsField,
  FormulaField,
  KeptId,
  LineOrNull,
  MayBeAbsent,
  TestField,
  WholeNumber,
  YesNo,
} from './rule.fields.js';

// `MeasureDocument` of the model as a class whose shape is checked.

const slugs = (most: number, length: number) => (target: object, name: string) => {
  ApiProperty({ type: [String], maxItems: most })(target, name);
  MaxLength(length, { each: true })(target, name);
  IsString({ each: true })(target, name);
  ArrayMaxSize(most)(target, name);
  IsArray()(target, name);
};

export class ConditionInput implements Condition {
  @KeptId() id!: string;
  @Part(() => StatedTexts) text!: StatedTexts;
  @TestField() test!: Test;
  @LineOrNull(500) citation!: string | null;
  @Part(() => StatedTexts) @OrNull() evidence!: StatedTexts | null;
  @YesNo() selfDeclarable!: boolean;
  @Text(4000) @OrNull() note!: string | null;
}

export class RuleMoneyInput implements RuleMoney {
  @Line(40, { description: 'Decimal as text' }) amount!: string;
  @Line(3, { description: 'ISO 4217' }) currency!: string;
}

export class TimingInput {
  @OneOf(['once', 'yearly']) frequency!: 'once' | 'yearly';
  @WholeNumber(1, 99) @OrNull() years!: number | null;
  @WholeNumber(0, 99) after!: number;
}

export class BenefitInput implements Benefit {
  @OneOf(BENEFIT_KINDS) kind!: BenefitKind;
  @Part(() => StatedTexts) text!: StatedTexts;
  @FormulaField() @OrNull() amount!: Formula | null;
  @LineOrNull(3) currency!: string | null;
  @Part(() => TimingInput) timing!: TimingInput;
  @YesNo() ceiling!: boolean;
  @Part(() => RuleMoneyInput) @OrNull() capPerProject!: RuleMoneyInput | null;
  @Part(() => RuleMoneyInput) @OrNull() capPerYear!: RuleMoneyInput | null;
  @Part(() => RuleMoneyInput) @OrNull() floor!: RuleMoneyInput | null;
  @LineOrNull(40) roundedDownTo!: string | null;
}

export class AggregateCapInput {
  @Line(60) group!: string;
  @Part(() => RuleMoneyInput) cap!: RuleMoneyInput;
}

export class StackingInput implements Stacking {
  @LineOrNull(60) exclusiveGroup!: string | null;
  @slugs(40, 60) reducesBaseOf!: string[];
  @Part(() => AggregateCapInput) @OrNull() aggregateCap!: AggregateCapInput | null;
  @LineOrNull(500) citation!: string | null;
}

export class ProcessStepInput implements ProcessStep {
  @KeptId() id!: string;
  @Part(() => StatedTexts) text!: StatedTexts;
}

export class RuleCaseInput implements RuleCase {
  @KeptId() id!: string;
  @Line(300) title!: string;
  @Line(20) asOf!: string;
  @slugs(20, 60) place!: string[];
  @FactsField() facts!: ProjectFacts;
  @OneOf(MEASURE_OUTCOMES) outcome!: MeasureOutcome;
  @LineOrNull(40) amount!: string | null;
}

export class MeasureInput implements MeasureDocument {
  @KeptId() id!: string;
  @DraftSlugField() slug!: string;
  @Part(() => StatedTexts) title!: StatedTexts;
  @Items(60, () => ConditionInput) conditions!: ConditionInput[];
  @Part(() => BenefitInput) benefit!: BenefitInput;
  @Part(() => StackingInput) stacking!: StackingInput;
  @Part(() => StatedTexts) @OrNull() obligations!: StatedTexts | null;
  @Items(40, () => ProcessStepInput) process!: ProcessStepInput[];
  @Part(() => StatedTexts) @MayBeAbsent() documents?: StatedTexts | null;
  @Part(() => RuleMoneyInput) @MayBeAbsent() fee?: RuleMoneyInput | null;
  @WholeNumber(1, 3650) @OrNull() statutoryDays!: number | null;
  @OneOf(COMMITMENTS) commitment!: Commitment;
  @OneOf(FAIR_COMPETITION_REVIEWS) fairCompetition!: FairCompetitionReview;
  @YesNo() exportContingent!: boolean;
  @Items(50, () => RuleCaseInput) cases!: RuleCaseInput[];
}
