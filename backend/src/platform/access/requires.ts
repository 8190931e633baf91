import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRES = 'lodestone:requires';

/** A permission is `noun:verb`. */
export type Permission = `${string}:${string}`;

/** Declares what a caller must be allowed to do to reach this route. A route without it is never served. */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(REQUIRES, permission), ApiExtension('x-permission', permission));
