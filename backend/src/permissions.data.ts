import { Injectable } from '@nestjs/common';
import { PermissionTable } from './platform/access/permission-table.js';
import type { Permission } from './platform/access/requires.js';

/** Everybody, signed in or not. */
const visitor: Permission[] = ['health:read', 'api:read', 'mailbox:read', 'portal:read', 'session:read'];

/** The one table in which roles and permissions meet. */
@Injectable()
export class Permissions extends PermissionTable {
  override readonly roles = { visitor };
}
