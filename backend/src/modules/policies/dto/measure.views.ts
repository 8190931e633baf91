import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';
import { IsCivilDate } from '../../../platform/clock/is-civil-date.js';
import { PageView } from '../../../platform/http/pages.js';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { CatalogueQuery } from '../../regions/index.js';
import {
  BENEFIT_KINDS,
  COMMITMENTS,
  FAIR_COMPETITION_REVIEWS,
  type Formula,
  type Test,
} from '../model/rules.js';
import { HS_CODES } from '../model/hs-codes.data.js';
import { projectFact, SEGMENT_CODES } from '../model/project-facts.data.js';
import { POLICY_KINDS } from '../policy.entity.js';
import { PolicyCardView } from './policy.views.js';

const asList = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : [value].flat();

const choicesOf = (fact: string) => projectFact(fact)?.choices ?? [];
const OWNERSHIP = choicesOf('ownership');
const FIRM_SIZES = choicesOf('firm-size');
const FIRM_STAGES = choicesOf('firm-stage');

/** Measures that can be for a project of which any of the given choices is true, by the scope of their conditions. */
const ForProject =
  (choices: readonly string[], what: string) =>
  (target: object, name: string): void => {
    ApiPropertyOptional({
      enum: choices,
      isArray: true,
      description: `${what}: measures that can be for a project of any of these`,
    })(target, name);
    IsOptional()(target, name);
    Transform(asList)(target, name);
    ArrayMaxSize(choices.length)(target, name);
    IsIn(choices, { each: true })(target, name);
  };

export class MeasureQuery extends CatalogueQuery {
  @ForProject(OWNERSHIP, 'Who owns the firm') ownership?: string[];
  @ForProject(FIRM_SIZES, 'How large the firm is') firmSize?: string[];
  @ForProject(FIRM_STAGES, 'Whether the firm is new') firmStage?: string[];
  @ForProject(HS_CODES, 'What the project makes, by HS code') hs?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Slugs of measures: of every kind of policy, and also those of the demonstration',
  })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(20)
  @Matches(/^[a-z0-9-]{3,60}$/, { each: true })
  slug?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Slugs of policies' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(20)
  @Matches(/^[a-z0-9-]{3,60}$/, { each: true })
  policy?: string[];

  @ApiPropertyOptional({
    enum: POLICY_KINDS,
    isArray: true,
    description:
      'Of their policies. Default: programmes, the only kind that is ever an offer; any where slugs are named',
  })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(4)
  @IsIn(POLICY_KINDS, { each: true })
  kind?: string[];

  @ApiPropertyOptional({ description: 'Slug of a park: what is published for it, its region or its country' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{3,60}$/)
  park?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2, or EU', example: 'CN' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day for which the status is derived; default today' })
  @IsOptional()
  @IsCivilDate()
  asOf?: string;
}

export class RuleMoneyView {
  @ApiProperty({ description: 'Decimal string', example: '5000000' }) amount!: string;
  @ApiProperty({ description: 'ISO 4217', example: 'CNY' }) currency!: string;
}

export class BenefitTimingView {
  @ApiProperty({ enum: ['once', 'yearly'] }) frequency!: 'once' | 'yearly';
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: as long as the measure is in force' })
  years!: number | null;
  @ApiProperty({ type: 'integer', description: 'Years after the project’s start of the first payment' })
  after!: number;
}

export class BenefitSummaryView {
  @ApiProperty({ enum: BENEFIT_KINDS }) kind!: string;
  @ApiProperty({ type: ReadText }) text!: ReadText;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 4217; null when no sum is stated' })
  currency!: string | null;
  @ApiProperty({ type: BenefitTimingView }) timing!: BenefitTimingView;
  @ApiProperty({ description: 'The source says “up to”' }) ceiling!: boolean;
}

const TREE = { type: 'object', additionalProperties: true } as const;

export class BenefitView extends BenefitSummaryView {
  @ApiProperty({ ...TREE, nullable: true, description: 'Worth of one payment: a tree of `op`' })
  amount!: Formula | null;
  @ApiProperty({ type: RuleMoneyView, nullable: true }) capPerProject!: RuleMoneyView | null;
  @ApiProperty({ type: RuleMoneyView, nullable: true }) capPerYear!: RuleMoneyView | null;
  @ApiProperty({ type: RuleMoneyView, nullable: true, description: 'Less than this is not paid' })
  floor!: RuleMoneyView | null;
  @ApiProperty({ type: String, nullable: true }) roundedDownTo!: string | null;
}

export class RuleConditionView {
  @ApiProperty({ description: 'Kept through every version' }) id!: string;
  @ApiProperty({ type: ReadText }) text!: ReadText;
  @ApiProperty({ ...TREE, description: 'How it is judged: a tree of `op`' }) test!: Test;
  @ApiProperty({ description: 'No fact settles it: the source states it in words' }) textOnly!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Article or passage' }) citation!: string | null;
  @ApiProperty({ type: ReadText, nullable: true, description: 'What is handed in to show it' })
  evidence!: ReadText | null;
  @ApiProperty({ description: 'Whether the investor’s own word is enough to judge it here' })
  selfDeclarable!: boolean;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class AggregateCapView {
  @ApiProperty() group!: string;
  @ApiProperty({ type: RuleMoneyView }) cap!: RuleMoneyView;
}

export class StackingView {
  @ApiProperty({ type: String, nullable: true, description: 'Of one group at most one measure is taken' })
  exclusiveGroup!: string | null;
  @ApiProperty({ type: [String], description: 'Slugs of measures' }) reducesBaseOf!: string[];
  @ApiProperty({ type: AggregateCapView, nullable: true }) aggregateCap!: AggregateCapView | null;
  @ApiProperty({ type: String, nullable: true }) citation!: string | null;
}

export class ProcessStepView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: ReadText }) text!: ReadText;
}

export class ScopePlaceView {
  @ApiProperty({ description: 'Slug of a region or park, or ISO 3166-1 alpha-2' }) slug!: string;
  @ApiProperty({ enum: ['country', 'region', 'park', 'unknown'] }) kind!: string;
  @ApiProperty({ type: ReadText, nullable: true, description: 'Null: a country, or no place of today' })
  name!: ReadText | null;
}

export class ScopeTerritoryView {
  @ApiProperty({ type: [ScopePlaceView] }) inside!: ScopePlaceView[];
  @ApiProperty({ type: [ScopePlaceView], description: 'The nearer one of the two lists decides' })
  outside!: ScopePlaceView[];
}

const ChoicesOf = (choices: readonly string[]) =>
  ApiProperty({ enum: choices, isArray: true, nullable: true, description: 'Null: not narrowed' });

/** What every project must satisfy that it can ever be for: read from its conditions, which may narrow it further. */
export class MeasureScopeView {
  @ApiProperty({
    type: ScopeTerritoryView,
    nullable: true,
    description: 'Null: not narrowed by its conditions',
  })
  territory!: ScopeTerritoryView | null;
  @ChoicesOf(SEGMENT_CODES) segments!: string[] | null;
  @ChoicesOf(OWNERSHIP) ownership!: string[] | null;
  @ChoicesOf(FIRM_SIZES) firmSizes!: string[] | null;
  @ChoicesOf(FIRM_STAGES) firmStages!: string[] | null;
  @ChoicesOf([...HS_CODES, 'none']) hsCodes!: string[] | null;
}

class MeasureCommonView {
  @ApiProperty() slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ enum: COMMITMENTS }) commitment!: string;
  @ApiProperty({ enum: FAIR_COMPETITION_REVIEWS }) fairCompetition!: string;
  @ApiProperty() exportContingent!: boolean;
  @ApiProperty({ type: MeasureScopeView }) scope!: MeasureScopeView;
}

/** One benefit of a policy, whole, in the reader's language. */
export class MeasureView extends MeasureCommonView {
  @ApiProperty({ type: [RuleConditionView] }) conditions!: RuleConditionView[];
  @ApiProperty({ type: BenefitView }) benefit!: BenefitView;
  @ApiProperty({ type: StackingView }) stacking!: StackingView;
  @ApiProperty({ type: ReadText, nullable: true }) obligations!: ReadText | null;
  @ApiProperty({ type: [ProcessStepView] }) process!: ProcessStepView[];
  @ApiProperty({
    type: ReadText,
    nullable: true,
    description: 'What is handed in with an application, one a line',
  })
  documents!: ReadText | null;
  @ApiProperty({ type: RuleMoneyView, nullable: true, description: 'Of an application; 0: it is free' })
  fee!: RuleMoneyView | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days within which the authority decides' })
  statutoryDays!: number | null;
}

/** A measure in a list, with its policy. */
export class MeasureCardView extends MeasureCommonView {
  @ApiProperty({ type: PolicyCardView }) policy!: PolicyCardView;
  @ApiProperty({ description: 'How many conditions it has' }) conditions!: number;
  @ApiProperty({ description: 'How many of them no fact can settle' }) textOnlyConditions!: number;
  @ApiProperty({ type: BenefitSummaryView }) benefit!: BenefitSummaryView;
}

export class MeasureListView extends PageView {
  @ApiProperty({ type: [MeasureCardView] }) items!: MeasureCardView[];
}
