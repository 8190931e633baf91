import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Longest key, in UTF-16 units: what a catalogue's key and a short line of any language need. */
export const FACT_KEY_LENGTH = 80;

/**
 * One line of any language with a letter in it, beginning with a letter or digit. Nothing invisible but the two joiners
 * that Persian and the Indic scripts are written with: no control, no change of direction.
 */
export const FACT_KEY = /^(?=.*\p{L})[\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}]|[\u200c\u200d])*$/u;

/** As it is kept: composed, its spaces single, so that what looks the same is the same key. */
const tidied = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A key of the catalogue, or the words of an "other statement", which are shown verbatim. */
export const FactKey = () =>
  applyDecorators(
    ApiProperty({
      type: String,
      example: 'approved_area',
      maxLength: FACT_KEY_LENGTH,
      description:
        'Of the catalogue, or one line in any language, shown word for word among the other statements',
    }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidied(value) : value)),
    Matches(FACT_KEY, { message: 'must be one line of words' }),
    MaxLength(FACT_KEY_LENGTH),
    IsString(),
  );
