import { ApiProperty } from '@nestjs/swagger';
import { PartialDateView } from '../../../platform/clock/partial-date.view.js';
import { CursorView } from '../../../platform/http/cursors.js';
import { SEGMENTS } from '../../regions/index.js';
import { COMPANY_STATUSES } from '../company.entity.js';
import { LandInput, MoneyInput, PowerInput } from './fields.js';

export class MoneyView extends MoneyInput {}
export class LandView extends LandInput {}
export class PowerView extends PowerInput {}

/** A company where something else is shown. */
export class CompanyRef {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    enum: COMPANY_STATUSES,
    description: 'provisional: nobody has checked yet that it is who it says',
  })
  status!: string;
}

export class CompanyView extends CompanyRef {
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' }) country!: string | null;
  @ApiProperty({ type: String, nullable: true }) registryNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) website!: string | null;
  @ApiProperty({ description: 'Invented, for the demonstration' }) demo!: boolean;
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class CompanyListView extends CursorView {
  @ApiProperty({ type: [CompanyView] }) items!: CompanyView[];
}

/** What a project plans, as far as its company has said. */
export class ProjectSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: SEGMENTS }) segment!: string;
  @ApiProperty({ type: String, nullable: true }) product!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) capex!: MoneyView | null;
  @ApiProperty({ type: 'integer', nullable: true }) jobs!: number | null;
  @ApiProperty({ type: LandView, nullable: true }) land!: LandView | null;
  @ApiProperty({ type: PowerView, nullable: true }) power!: PowerView | null;
  @ApiProperty({ type: PartialDateView, nullable: true }) starts!: PartialDateView | null;
}

export class ProjectView extends ProjectSummaryView {
  @ApiProperty({ format: 'uuid' }) companyId!: string;
  @ApiProperty({ type: String, nullable: true }) notes!: string | null;
  @ApiProperty() demo!: boolean;
  @ApiProperty({ description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ProjectListView extends CursorView {
  @ApiProperty({ type: [ProjectView] }) items!: ProjectView[];
}
