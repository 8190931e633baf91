import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, Matches, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { LOCALES } from '../../../platform/i18n/locales.js';
import { normaliseEmail } from '../email.rules.js';
import { lengthOf, PASSWORD_MAX, PASSWORD_MIN } from '../password.rules.js';

/** Text transformations must leave everything else as it came, for the validation to refuse. */
const onText = (change: (text: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

export const EmailField = () =>
  applyDecorators(
    ApiProperty({ format: 'email', maxLength: 254, example: 'name@example.com' }),
    onText((text) => (text.length > 1000 ? text : normaliseEmail(text))),
    IsEmail({}, { message: 'must be an e-mail address' }),
    MaxLength(254),
    IsString(),
  );

/** A password being chosen: 8 to 128 characters, any of them. */
export const NewPasswordField = () =>
  applyDecorators(
    ApiProperty({
      minLength: PASSWORD_MIN,
      maxLength: PASSWORD_MAX,
      format: 'password',
      description: 'Any characters',
    }),
    lengthRule(
      'minLength',
      (length) => length >= PASSWORD_MIN,
      `must have at least ${PASSWORD_MIN} characters`,
    ),
    lengthRule(
      'maxLength',
      (length) => length <= PASSWORD_MAX,
      `must have at most ${PASSWORD_MAX} characters`,
    ),
    IsString(),
  );

/** A password being presented. It is compared, not judged. */
export const PasswordField = () =>
  applyDecorators(
    ApiProperty({ format: 'password', maxLength: 500 }),
    MinLength(1),
    MaxLength(500),
    IsString(),
  );

/** A person's name: one line, because it stands in mails and lists. */
export const PersonNameField = () =>
  applyDecorators(
    ApiProperty({ minLength: 1, maxLength: 100, example: 'Li Wei' }),
    onText((text) => text.trim()),
    Matches(/^[^\p{Cc}\u2028\u2029]*$/u, { message: 'must be one line' }),
    MinLength(1),
    MaxLength(100),
    IsString(),
  );

export const LocaleField = () =>
  applyDecorators(
    ApiProperty({ enum: LOCALES, description: 'Language of the mails to this person' }),
    IsIn(LOCALES, { message: `must be one of ${LOCALES.join(', ')}` }),
  );

/** The token of a one-time link; whether it is one of ours is for the link to say. */
export const TokenField = () =>
  applyDecorators(
    ApiProperty({ description: 'What follows # in the link', maxLength: 200 }),
    MinLength(1),
    MaxLength(200),
    IsString(),
  );

const lengthRule = (name: string, holds: (length: number) => boolean, message: string) =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && holds(lengthOf(value.slice(0, 1000))),
      defaultMessage: () => message,
    },
  });
