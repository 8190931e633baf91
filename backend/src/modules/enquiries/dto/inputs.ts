import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateIf,
} from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import {
  CompanyNameInput,
  CountryField,
  LineField,
  NestedField,
  ProjectDetailsInput,
  TextField,
  Unchanged,
  Unknowable,
} from '../../companies/index.js';
import { EmailField, LocaleField, PersonNameField, TokenField } from '../../identity/index.js';
import { SEGMENTS, type Segment } from '../../regions/index.js';
import { TRANSITIONS, type TransitionAction } from '../recipient-actions.rules.js';

const SLUG = /^[a-z0-9-]{3,60}$/;
export const MOST_PARKS = 5;

/** A project of one's own by its id, or a new one. */
export class EnquiryProjectInput extends ProjectDetailsInput {
  @ApiProperty({ format: 'uuid' }) @IsUUID() @Unchanged() id?: string;
  @ApiProperty({ format: 'uuid', description: 'One of your companies' })
  @IsUUID()
  @Unchanged()
  companyId?: string;

  @LineField(200, 'Magnet plant for wind turbines')
  @ApiPropertyOptional()
  @ValidateIf((project: EnquiryProjectInput) => project.id === undefined || project.title !== undefined)
  title?: string;

  @ApiPropertyOptional({ enum: SEGMENTS })
  @IsIn(SEGMENTS)
  @ValidateIf((project: EnquiryProjectInput) => project.id === undefined || project.segment !== undefined)
  segment?: Segment;
}

/** Who asks, when nobody has signed in. */
export class EnquiryContactInput {
  @PersonNameField() name!: string;
  @EmailField() email!: string;
  @LineField(50, '+49 30 1234567') @Unknowable() phone?: string | null;
  @LineField(200, 'Example Magnetics GmbH') @Unknowable() organisation?: string | null;
  @CountryField() @Unknowable() country?: string | null;
}

export class SubmitEnquiryInput {
  @ApiProperty({ type: [String], maxItems: MOST_PARKS, description: 'Slugs; none asks the region' })
  @Matches(SLUG, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(MOST_PARKS)
  @IsArray()
  parks!: string[];

  @ApiProperty({ description: 'Slug of a region' }) @Matches(SLUG) @Unchanged() region?: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() @Unchanged() offeringId?: string;
  @TextField(10, 5000) question!: string;
  @LocaleField() locale!: Locale;
  @NestedField(() => EnquiryProjectInput) project!: EnquiryProjectInput;

  @NestedField(() => CompanyNameInput) @Unchanged() company?: CompanyNameInput;
  @NestedField(() => EnquiryContactInput) @Unchanged() contact?: EnquiryContactInput;
}

export class ConfirmEnquiryInput {
  @TokenField() token!: string;
}

export class FollowLinkInput {
  @LineField(40, 'LS-7K2M9QXF') reference!: string;
  @EmailField() email!: string;
}

export class EnquiryListQuery extends CursorQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those of this company' })
  @IsUUID()
  @Unchanged()
  companyId?: string;
}

export class InboxQuery extends CursorQuery {
  @ApiPropertyOptional({ description: 'Slug of a park of yours; or else `desk`' })
  @IsOptional()
  @Matches(SLUG)
  park?: string;
  @ApiPropertyOptional({ enum: ['triage'], description: 'What the administrators answer' })
  @IsOptional()
  @IsIn(['triage'])
  desk?: 'triage';
  @ApiPropertyOptional({ enum: ['open', 'all'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'all'])
  state: 'open' | 'all' = 'open';
}

export class RecipientTransitionInput {
  @ApiProperty({ enum: TRANSITIONS }) @IsIn(TRANSITIONS) action!: TransitionAction;
  @TextField(1, 500) @Unknowable() outcome?: string | null;
  @TextField(1, 500) @Unknowable() reason?: string | null;
}

/** To whom at the park, and in which language, the administrators write. */
export class InviteParkInput {
  @EmailField() email!: string;
  @LocaleField() locale!: Locale;
}
