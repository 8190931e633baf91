import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import type { Locale } from '../../../platform/i18n/locales.js';
import {
  EmailField,
  LocaleField,
  NewPasswordField,
  PasswordField,
  PersonNameField,
  TokenField,
} from './fields.js';

export class RegisterInput {
  @EmailField() email!: string;
  @NewPasswordField() password!: string;
  @PersonNameField() name!: string;
  @LocaleField() locale!: Locale;
}

export class EmailInput {
  @EmailField() email!: string;
}

export class TokenInput {
  @TokenField() token!: string;
}

export class ResetPasswordInput {
  @TokenField() token!: string;
  @NewPasswordField() password!: string;
}

export class ChangePasswordInput {
  @PasswordField() currentPassword!: string;
  @NewPasswordField() password!: string;
}

export class SignInInput {
  @EmailField() email!: string;
  @PasswordField() password!: string;
}

/** Absent is unchanged; null is refused. */
export class EditUserInput {
  @ValidateIf((input: EditUserInput) => input.name !== undefined)
  @PersonNameField()
  @ApiPropertyOptional()
  name?: string;

  @ValidateIf((input: EditUserInput) => input.locale !== undefined)
  @LocaleField()
  @ApiPropertyOptional()
  locale?: Locale;
}
