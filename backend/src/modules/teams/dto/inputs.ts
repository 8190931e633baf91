import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Locale } from '../../../platform/i18n/locales.js';
import {
  EmailField,
  LocaleField,
  NewPasswordField,
  PersonNameField,
  TokenField,
} from '../../identity/index.js';
import { ALL_TEAM_ROLES, type TeamRole } from '../team.rules.js';

export class InviteInput {
  @EmailField() email!: string;
  @ApiProperty({ enum: ALL_TEAM_ROLES, description: 'A role of this kind of team' })
  @IsIn(ALL_TEAM_ROLES)
  role!: TeamRole;
}

export class ChangeRoleInput {
  @ApiProperty({ enum: ALL_TEAM_ROLES, description: 'A role of this kind of team' })
  @IsIn(ALL_TEAM_ROLES)
  role!: TeamRole;
}

export class InvitationTokenInput {
  @TokenField() token!: string;
}

/** Who has no account yet; the link has shown that the address is theirs. */
export class RegisterInvitedInput {
  @TokenField() token!: string;
  @PersonNameField() name!: string;
  @NewPasswordField() password!: string;
  @LocaleField() locale!: Locale;
}
