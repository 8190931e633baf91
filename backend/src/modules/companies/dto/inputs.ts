import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsUrl, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import { SEGMENTS, type Segment } from '../../regions/index.js';
import {
  CountryField,
  LandInput,
  LineField,
  MoneyInput,
  NestedField,
  PartialDateField,
  PowerInput,
  TextField,
  Unchanged,
  Unknowable,
} from './fields.js';

/** What a project says beside its title and segment. Whatever is not known stays out. */
export class ProjectDetailsInput {
  @LineField(200, 'Sintered NdFeB magnets') @Unknowable() product?: string | null;
  @NestedField(() => MoneyInput) @Unknowable() capex?: MoneyInput | null;
  @ApiProperty({ minimum: 0, maximum: 1_000_000, type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  @Unknowable()
  jobs?: number | null;
  @NestedField(() => LandInput) @Unknowable() land?: LandInput | null;
  @NestedField(() => PowerInput) @Unknowable() power?: PowerInput | null;
  @PartialDateField() @Unknowable() starts?: string | null;
  @TextField(1, 5000) @Unknowable() notes?: string | null;
}

export class ProjectDraftInput extends ProjectDetailsInput {
  @LineField(200, 'Magnet plant for wind turbines') title!: string;
  @ApiProperty({ enum: SEGMENTS }) @IsIn(SEGMENTS) segment!: Segment;
}

export class CreateProjectInput extends ProjectDraftInput {
  @ApiProperty({ format: 'uuid' }) @IsUUID() companyId!: string;
}

/** Absent is unchanged; null forgets what may be unknown. */
export class EditProjectInput extends ProjectDetailsInput {
  @LineField(200) @Unchanged() title?: string;
  @ApiProperty({ enum: SEGMENTS }) @IsIn(SEGMENTS) @Unchanged() segment?: Segment;
}

class CompanyDetailsInput {
  @LineField(60, 'HRB 12345') @Unknowable() registryNumber?: string | null;
  @ApiProperty({ type: String, example: 'https://www.example.com' })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(300)
  @Unknowable()
  website?: string | null;
}

/** The least a company says of itself. */
export class CompanyNameInput {
  @LineField(200, 'Example Magnetics GmbH') name!: string;
  @CountryField() country!: string;
}

export class CreateCompanyInput extends CompanyDetailsInput {
  @LineField(200, 'Example Magnetics GmbH') name!: string;
  @CountryField() country!: string;
}

export class EditCompanyInput extends CompanyDetailsInput {
  @LineField(200) @Unchanged() name?: string;
  @CountryField() @Unchanged() country?: string;
}

export class ProjectListQuery extends CursorQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the projects of this company' })
  @IsUUID()
  @Unchanged()
  companyId?: string;
}
