import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, ValidateBy } from 'class-validator';
import { IsCivilDate } from '../../../platform/clock/is-civil-date.js';
import { isPartialDate } from '../../../platform/clock/partial-date.js';
import { PageQuery } from '../../../platform/http/pages.js';
import { LineField, TextField, Unchanged, Unknowable } from '../../companies/index.js';
import { isLink } from '../../facts/index.js';
import { CONFIRMATION_OUTCOMES, type ConfirmationOutcome } from '../rule-confirmation.rules.js';

const SLUG = /^[a-z0-9-]{3,60}$/;
export const OWNER_FILTERS = ['all', 'mine', 'nobody'] as const;
export const WAITING_WHEN = ['now', 'later'] as const;

export class RuleQueueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: OWNER_FILTERS, default: 'all' })
  @IsOptional()
  @IsIn(OWNER_FILTERS)
  owner: (typeof OWNER_FILTERS)[number] = 'all';

  @ApiPropertyOptional({
    enum: WAITING_WHEN,
    default: 'now',
    description: '`later`: what has to be verified from a day on that is known already, the next first',
  })
  @IsOptional()
  @IsIn(WAITING_WHEN)
  when: (typeof WAITING_WHEN)[number] = 'now';

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2, or EU', example: 'CN' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  @ApiPropertyOptional({ description: 'Slug of a park: what its own team keeps', example: 'gebeng' })
  @IsOptional()
  @Matches(SLUG)
  park?: string;
}

export class AssignRuleInput {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody' })
  @Unknowable()
  @IsUUID()
  ownerUserId!: string | null;
}

/** Absent: as it stands; null: none is stated. */
const EndField = () => (target: object, name: string) => {
  ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2027-12-31',
    description: 'YYYY, YYYY-MM or YYYY-MM-DD; absent: as it stands, null: none is stated',
  })(target, name);
  Unknowable()(target, name);
  ValidateBy({
    name: 'isPartialDateText',
    validator: {
      validate: isPartialDate,
      defaultMessage: () => '$property must be a date such as 2027 or 2027-03',
    },
  })(target, name);
};

export class ConfirmRuleInput {
  @ApiProperty({ enum: CONFIRMATION_OUTCOMES }) @IsIn(CONFIRMATION_OUTCOMES) outcome!: ConfirmationOutcome;

  @LineField(2000, 'https://www.example.gov.cn/notice')
  @ValidateBy({
    name: 'isUrl',
    validator: {
      validate: (value) => typeof value === 'string' && (value === '' || isLink(value)),
      defaultMessage: () => '$property must be an address that begins with https:// or http://',
    },
  })
  source!: string;

  @ApiProperty({ format: 'date', description: 'The day of the source' }) @IsCivilDate() sourceDate!: string;

  @LineField(1000) @Unknowable() quote?: string | null;

  @EndField() effectiveTo?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'For suspended ones' })
  @Unknowable()
  @IsCivilDate()
  suspendedTo?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Slug of a rule of the same kind' })
  @Unknowable()
  @Matches(SLUG)
  supersededBy?: string | null;

  @TextField(1, 2000) @Unknowable() note?: string | null;

  @ApiPropertyOptional({ description: 'The source is older than the last one, and that is meant' })
  @Unchanged()
  @IsBoolean()
  olderSource?: boolean;
}
