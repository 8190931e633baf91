import { ApiProperty } from '@nestjs/swagger';
import { FACT_BLOCKS, FACT_INTERVALS } from '../fact-definition.js';

export class FactKeyView {
  @ApiProperty({ example: 'firm_capacity_available' }) key!: string;
  @ApiProperty({ enum: FACT_BLOCKS }) block!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'power',
    description:
      'What its unit measures; `money` and `money-per-…` name the currency in the unit; null for words',
  })
  dimension!: string | null;
  @ApiProperty({ type: [String], description: 'Codes of the units it may be stated in; none for words' })
  units!: string[];
  @ApiProperty({ enum: FACT_INTERVALS, description: 'How long a statement may be relied on' })
  interval!: string;
  @ApiProperty({ enum: ['number', 'text'] }) valueKind!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Least plausible value, in `typicalUnit`' })
  min!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Greatest plausible value, in `typicalUnit`' })
  max!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'MW' }) typicalUnit!: string | null;
  @ApiProperty({ description: 'A park is asked for it; the others are statements read in sources' })
  profile!: boolean;
  @ApiProperty({
    description: 'Of the radioactive-residue block: asked for where a segment needs it (RE1, RE2, RE6)',
  })
  norm!: boolean;
}

export class FactCatalogueView {
  @ApiProperty({ type: [FactKeyView], description: 'In reading order of the blocks' }) keys!: FactKeyView[];
}
