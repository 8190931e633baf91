import { Injectable } from '@nestjs/common';
import { PermissionTable } from './platform/access/permission-table.js';
import type { Permission } from './platform/access/requires.js';

/** Everybody, signed in or not. */
const visitor: Permission[] = [
  'health:read',
  'api:read',
  'mailbox:read',
  'portal:read',
  'region:read',
  'park:read',
  'policy:read',
  'regime:read',
  'offering:read',
  'glossary:read',
  'session:read',
  'session:start',
  'session:end',
  'user:register',
  'user:confirm',
  'password:reset',
];

/** A visitor who follows one enquiry by a link. */
const guest: Permission[] = [];

/** Everybody who has signed in, whatever else they are. */
const investor: Permission[] = [
  'account:read',
  'account:edit',
  'session:list',
  'company:create',
  'company:read',
  'project:read',
];

const companyMember: Permission[] = ['project:create', 'project:edit'];
const companyOwner: Permission[] = [...companyMember, 'company:edit'];

const parkEditor: Permission[] = [];
const parkManager: Permission[] = [...parkEditor];

const officer: Permission[] = [];
const admin: Permission[] = [...officer];

/** The one table in which roles and permissions meet. */
@Injectable()
export class Permissions extends PermissionTable {
  override readonly roles = {
    visitor,
    guest,
    investor,
    'company-member': companyMember,
    'company-owner': companyOwner,
    'park-editor': parkEditor,
    'park-manager': parkManager,
    officer,
    admin,
  };
}
