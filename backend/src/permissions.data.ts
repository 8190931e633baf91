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
  'enquiry:submit',
  'enquiry:confirm',
  'enquiry-link:use',
  'subscription:end',
];

/** A visitor who follows one enquiry by a link. */
const guest: Permission[] = [
  'enquiry:read',
  'enquiry:act',
  'enquiry:follow',
  'enquiry:withdraw',
  'message:read',
  'message:send',
];

/** Everybody who has signed in, whatever else they are. */
const investor: Permission[] = [
  'account:read',
  'account:edit',
  'session:list',
  'company:create',
  'company:read',
  'project:read',
  'enquiry:read',
  'message:read',
  'notification:read',
  'notification:choose',
];

const companyMember: Permission[] = [
  'project:create',
  'project:edit',
  'enquiry:act',
  'enquiry:follow',
  'enquiry:withdraw',
  'message:send',
];
const companyOwner: Permission[] = [...companyMember, 'company:edit'];

/** Who answers an enquiry, each for what lies on their own desk. */
const answering: Permission[] = [
  'inbox:read',
  'enquiry:act',
  'enquiry:answer',
  'enquiry:close',
  'message:send',
];

const parkEditor: Permission[] = [...answering, 'fact:confirm'];
const parkManager: Permission[] = [...parkEditor];

const officer: Permission[] = [
  ...answering,
  'enquiry:triage',
  'fact:confirm',
  'lead:read',
  'lead:edit',
  'lead:advance',
  'lead:close',
  'lead:note',
];
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
