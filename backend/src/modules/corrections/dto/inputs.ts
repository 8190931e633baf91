import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { CursorQuery } from '../../../platform/http/cursors.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { LineField, NestedField, TextField, Unchanged, Unknowable } from '../../companies/index.js';
import { EmailField, LocaleField, TokenField } from '../../identity/index.js';
import { CORRECTION_ACTIONS, type CorrectionAction } from '../correction.workflow.js';

/** What people at a desk do with a correction. */
export const CORRECTION_TRANSITIONS = CORRECTION_ACTIONS.filter((action) => action !== 'confirm');

/** Where the right value can be read: a document by its name, a page by its address, or both. */
export class CorrectionSourceInput {
  @LineField(500, 'Yearbook 2026 of the zone, page 41') @Unknowable() title?: string | null;
  @LineField(2000, 'https://example.com/yearbook') @Unknowable() address?: string | null;
}

/** Who writes, when nobody has signed in. */
export class CorrectionContactInput {
  @LineField(100, 'Li Wei') @Unknowable() name?: string | null;
  @EmailField() email!: string;
}

export class ProposeCorrectionInput {
  @ApiProperty({ description: 'Slug', example: 'gebeng' }) @Matches(/^[a-z0-9-]{3,60}$/) park!: string;
  @ApiProperty({ format: 'uuid' }) @IsUUID() factId!: string;
  @TextField(1, 2000) value!: string;
  @LineField(40, 'ha') @Unknowable() unit?: string | null;
  @LineField(20, '2026-10') @Unknowable() asOf?: string | null;
  @NestedField(() => CorrectionSourceInput) source!: CorrectionSourceInput;
  @TextField(1, 2000) @Unknowable() comment?: string | null;
  @LocaleField() locale!: Locale;
  @NestedField(() => CorrectionContactInput) @Unchanged() contact?: CorrectionContactInput;
}

export class ConfirmCorrectionInput {
  @TokenField() token!: string;
}

export class MoveCorrectionInput {
  @ApiProperty({ enum: CORRECTION_TRANSITIONS }) @IsIn(CORRECTION_TRANSITIONS) action!: CorrectionAction;
  @TextField(1, 2000) @Unknowable() reason?: string | null;
}

export class CorrectionListQuery extends CursorQuery {
  @ApiPropertyOptional({ enum: ['open', 'all'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'all'])
  state: 'open' | 'all' = 'open';
}
