import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SEGMENTS } from '../../regions/index.js';
import { ANSWER_STATES, ANSWERED_KINDS } from '../regime-answers.rules.js';
import { FOREIGN_EFFECTS } from '../regime-effects.data.js';
import { ELEMENTS } from '../regime-products.data.js';
import { RegimeQuery } from './regime.views.js';

export class RegimeAnswersQuery extends OmitType(RegimeQuery, ['scope'] as const) {
  @ApiPropertyOptional({ enum: ELEMENTS, description: 'A rare earth; default: that of the code' })
  @IsOptional()
  @IsIn(ELEMENTS)
  element?: string;
}

export class RegimeProductView {
  @ApiProperty({ example: '28469013' }) hs!: string;
  @ApiProperty({ enum: SEGMENTS, example: 'RE2' }) segment!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Nd' }) element!: string | null;
  @ApiProperty({ type: ReadText }) name!: ReadText;
}

export class RegimeProductListView {
  @ApiProperty({ type: [RegimeProductView] }) items!: RegimeProductView[];
  @ApiProperty() total!: number;
}

export class AnsweredCodeView {
  @ApiProperty({ example: '28469013' }) hs!: string;
  @ApiProperty({
    type: ReadText,
    nullable: true,
    description: 'Null: no source was read that names this code',
  })
  name!: ReadText | null;
}

export class AnswerRuleView {
  @ApiProperty({ example: 'cn-order-785' }) slug!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
}

export class RegimeAnswerView {
  @ApiProperty({ enum: ANSWERED_KINDS }) kind!: string;
  @ApiProperty({
    enum: ANSWER_STATES,
    description: '`unknown`: no rule on record speaks, which does not mean that there is none',
  })
  state!: string;
  @ApiProperty({ type: String, nullable: true, example: '15', description: 'Percent ad valorem' })
  percent!: string | null;
  @ApiProperty({ enum: FOREIGN_EFFECTS, isArray: true, description: 'What has to be verified' })
  effects!: string[];
  @ApiProperty({ enum: SEGMENTS, isArray: true, description: 'Whom the answer concerns' })
  segments!: string[];
  @ApiProperty({ type: [AnsweredCodeView] }) codes!: AnsweredCodeView[];
  @ApiProperty({ type: String, nullable: true }) element!: string | null;
  @ApiProperty({ type: [String], description: 'Elements for which a licence is required' })
  required!: string[];
  @ApiProperty({ type: [String], description: 'Elements whose rule is suspended' }) suspended!: string[];
  @ApiProperty({ type: [String], description: 'Elements whose rule has to be verified' }) verify!: string[];
  @ApiProperty({ type: [AnswerRuleView], description: 'The rules it rests on' }) rules!: AnswerRuleView[];
  @ApiProperty({ type: [AnswerRuleView], description: 'Rules on quantities and administration in force' })
  within!: AnswerRuleView[];
  @ApiProperty({ type: [AnswerRuleView], description: 'Rules that say otherwise for a part of the country' })
  exceptions!: AnswerRuleView[];
  @ApiProperty({
    type: [AnswerRuleView],
    description: 'Rules kept for the segment whose words say nothing of it that is answered here',
  })
  unsettled!: AnswerRuleView[];
}

export class RegimeAnswersView {
  @ApiProperty({ example: '2012', description: 'The day or year that is answered' }) asOf!: string;
  @ApiProperty({ type: [RegimeAnswerView] }) items!: RegimeAnswerView[];
  @ApiProperty({ type: String, nullable: true }) compareTo!: string | null;
  @ApiProperty({ type: [RegimeAnswerView], description: 'The same for the other day or year' })
  compared!: RegimeAnswerView[];
  @ApiProperty({ enum: ANSWERED_KINDS, isArray: true, description: 'Kinds whose answers differ' })
  changed!: string[];
}
