import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../../platform/errors/domain-error.js';
import { CONTENT_TYPES } from './content-types.js';

class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,6}$/.test(value)) throw notFound();
    return Number(value);
  }
}

/** The kind of record in the path; `ContentTypes` knows which there are. */
export const Type = () => Param('type');
export const ApiType = () => ApiParam({ name: 'type', enum: CONTENT_TYPES });
/** A version's number in the path; what cannot be one names no version. */
export const VersionNumber = () => Param('n', new NumberPipe());
