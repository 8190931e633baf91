import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../errors/domain-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9-]{3,60}$/;

class MatchingPipe implements PipeTransform<string, string> {
  constructor(private readonly pattern: RegExp) {}

  transform(value: string): string {
    if (!this.pattern.test(value)) throw notFound();
    return value;
  }
}

/** A private row's uuid in the path; what cannot be an id answers like an id that does not exist. */
export const Id = (name = 'id') => Param(name, new MatchingPipe(UUID));
/** A public thing's slug in the path. */
export const Slug = (name = 'slug') => Param(name, new MatchingPipe(SLUG));
