import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { LOCALES } from './locales.js';
import type { LocalizedText } from './localized-text.js';

/** A text as its editors see it: in every language it is written in. */
export class LocalizedTextView implements LocalizedText {
  @ApiProperty({ description: 'BCP-47 tag of the language it was written in', example: 'zh-CN' })
  original!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'By BCP-47 tag; the original is among them',
    example: { 'zh-CN': '主入口', en: 'Main gate' },
  })
  texts!: Record<string, string>;
}

/** A text in some of the portal's languages, trimmed, each of at most `max` characters; the original must be there. */
export const LocalizedTextField = (max: number) =>
  applyDecorators(
    ApiProperty({ type: LocalizedTextView, nullable: true }),
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    ValidateBy({
      name: 'isLocalizedText',
      validator: {
        validate: (value: unknown) => isLocalizedText(value, max),
        defaultMessage: () => `must hold its original and translations, each of 1 to ${max} characters`,
      },
    }),
  );

/** Other values stay as they came, for the validation to refuse. */
function trimmed(value: unknown): unknown {
  const { original, texts } = (value ?? {}) as { original?: unknown; texts?: unknown };
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return value;
  const entries = Object.entries(texts as Record<string, unknown>);
  if (Object.keys(value as object).length !== 2) return value;
  return {
    original,
    texts: Object.fromEntries(
      entries.map(([tag, text]) => [tag, typeof text === 'string' ? text.trim() : text]),
    ),
  };
}

function isLocalizedText(value: unknown, max: number): value is LocalizedText {
  const { original, texts, ...rest } = (value ?? {}) as Partial<LocalizedText>;
  if (typeof texts !== 'object' || texts === null || Object.keys(rest).length > 0) return false;
  const entries = Object.entries(texts as Record<string, unknown>);
  return (
    typeof original === 'string' &&
    Object.hasOwn(texts, original) &&
    entries.every(
      ([tag, text]) =>
        (LOCALES as readonly string[]).includes(tag) &&
        typeof text === 'string' &&
        text.length > 0 &&
        text.length <= max,
    )
  );
}
