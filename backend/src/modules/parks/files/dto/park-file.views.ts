import { ApiProperty } from '@nestjs/swagger';
import { CursorView } from '../../../../platform/http/cursors.js';
import { LocalizedTextView } from '../../../../platform/i18n/localized-text.input.js';
import { ReadText } from '../../../../platform/i18n/localized-text.js';
import { ParkRef } from '../../dto/park.views.js';
import { FILE_KINDS, FileView, RenditionView, UploadLimitsView } from '../../../files/index.js';
import { PARK_FILE_VISIBILITIES } from '../park-file.entity.js';
import { PARK_FILE_ACTIONS, PARK_FILE_STATES } from '../park-file.workflow.js';

/** The plot that a file is evidence for. */
export class EvidencedPlotView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null while the plot is not published' })
  code!: string | null;
}

/** A picture or document as the park's team keeps it. */
export class ParkFileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: FILE_KINDS }) kind!: string;
  @ApiProperty({ type: FileView }) file!: FileView;
  @ApiProperty({ type: EvidencedPlotView, nullable: true, description: 'Null: of the park itself' })
  plot!: EvidencedPlotView | null;
  @ApiProperty({ type: LocalizedTextView, nullable: true }) alt!: LocalizedTextView | null;
  @ApiProperty({ type: LocalizedTextView, nullable: true, description: 'Of a document its title' })
  caption!: LocalizedTextView | null;
  @ApiProperty({ type: String, nullable: true }) credit!: string | null;
  @ApiProperty({ enum: PARK_FILE_VISIBILITIES }) visibility!: string;
  @ApiProperty({ enum: PARK_FILE_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not shown when asked for' })
  returnedBecause!: string | null;
  @ApiProperty({ description: 'Brought by an invented person' }) demo!: boolean;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: PARK_FILE_ACTIONS, isArray: true }) availableActions!: string[];
}

export class ParkFileListView {
  @ApiProperty({ type: [ParkFileView], description: 'Pictures, then documents, each in their order' })
  items!: ParkFileView[];
  @ApiProperty({ type: UploadLimitsView }) limits!: UploadLimitsView;
  @ApiProperty({
    description: 'false: what is to be shown is looked at by an administrator, or a manager, first',
  })
  decides!: boolean;
}

export class ShownPictureView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ReadText }) alt!: ReadText;
  @ApiProperty({ type: ReadText, nullable: true }) caption!: ReadText | null;
  @ApiProperty({ type: String, nullable: true }) credit!: string | null;
  @ApiProperty({ type: [RenditionView], description: 'WebP by width, then one JPEG' })
  renditions!: RenditionView[];
  @ApiProperty({ description: 'Invented for the demonstration' }) demo!: boolean;
}

export class ShownDocumentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ReadText, nullable: true, description: 'Null: the name of the file has to do' })
  title!: ReadText | null;
  @ApiProperty({ example: 'site-plan.pdf' }) name!: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty() address!: string;
  @ApiProperty({ type: String, nullable: true }) credit!: string | null;
  @ApiProperty({ description: 'Invented for the demonstration' }) demo!: boolean;
}

/** What the park's page shows this reader. */
export class ShownParkFilesView {
  @ApiProperty({ type: [ShownPictureView] }) pictures!: ShownPictureView[];
  @ApiProperty({ type: [ShownDocumentView] }) documents!: ShownDocumentView[];
}

/** A picture or document that an administrator is asked to show. */
export class WaitingParkFileView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: ParkRef }) park!: ParkRef;
  @ApiProperty({ enum: FILE_KINDS }) kind!: string;
  @ApiProperty({ example: 'north-gate.jpg' }) name!: string;
  @ApiProperty({ type: EvidencedPlotView, nullable: true, description: 'Null: of the park itself' })
  plot!: EvidencedPlotView | null;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({ description: 'Brought by an invented person' }) demo!: boolean;
}

export class WaitingParkFileListView extends CursorView {
  @ApiProperty({ type: [WaitingParkFileView], description: 'Who has waited longest first' })
  items!: WaitingParkFileView[];
}
