import { ApiProperty } from '@nestjs/swagger';
import { ReadText } from '../../../platform/i18n/localized-text.js';
import { SourceView } from '../../facts/index.js';
import { ANSWERED_KINDS } from '../regime-answers.rules.js';
import { RegimeAnswerView } from './regime-answer.views.js';
import { REGIME_STATUSES } from './regime.views.js';

export class RegimeSaidView {
  @ApiProperty({ enum: REGIME_STATUSES }) standing!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Last day of what it is, in force or suspended, as exactly as known; null: none is stated',
  })
  until!: string | null;
  @ApiProperty({
    type: [RegimeAnswerView],
    description: 'What the rules answer the project, of the kinds whose answer has become another',
  })
  answers!: RegimeAnswerView[];
  @ApiProperty({ type: SourceView }) source!: SourceView;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Of the source by which somebody has confirmed it; null: nobody had',
  })
  sourceDate!: string | null;
  @ApiProperty({ format: 'date' }) lastChecked!: string;
}

/** A rule of trade or investment, with what it said to a project and says now. */
export class RegimeChangeView {
  @ApiProperty({ example: 'cn-ann-55-62' }) slug!: string;
  @ApiProperty({ enum: ANSWERED_KINDS }) kind!: string;
  @ApiProperty({ description: 'Where it holds: ISO 3166-1 alpha-2', example: 'CN' }) country!: string;
  @ApiProperty({ type: ReadText }) title!: ReadText;
  @ApiProperty({ type: RegimeSaidView }) before!: RegimeSaidView;
  @ApiProperty({ type: RegimeSaidView }) after!: RegimeSaidView;
}
