import { ApiProperty } from '@nestjs/swagger';
import { PartialDateView } from '../../platform/clock/partial-date.view.js';
import { ReadText } from '../../platform/i18n/localized-text.js';
import { SourceView } from '../facts/index.js';

export class PortalView {
  @ApiProperty({ description: 'Invented people and enquiries stand beside the real catalogue' })
  demonstration!: boolean;
  @ApiProperty({ description: 'Mail goes to the local mailbox page instead of leaving' }) mailbox!: boolean;
}

export class FigureView {
  @ApiProperty({ example: 'catalogue.parks' }) key!: string;
  @ApiProperty({ description: 'Decimal string' }) value!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: PartialDateView }) asOf!: PartialDateView;
  @ApiProperty({
    type: ReadText,
    nullable: true,
    description: 'What the figure is about, when not the whole catalogue',
  })
  subject!: ReadText | null;
  @ApiProperty({
    type: SourceView,
    nullable: true,
    description: 'Null: counted in this portal’s own catalogue',
  })
  source!: SourceView | null;
}

export class FiguresView {
  @ApiProperty({ type: [FigureView] }) items!: FigureView[];
}
