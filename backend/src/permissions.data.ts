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
  'fact:read',
  'park:read',
  'contact:read',
  'file:read',
  'policy:read',
  'regime:read',
  'eligibility:check',
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
  'invitation:use',
  'subscription:end',
  'correction:propose',
  'correction:confirm',
];

/** A visitor who follows one enquiry by a link. */
const guest: Permission[] = [
  'enquiry:read',
  'enquiry:act',
  'enquiry:follow',
  'enquiry:withdraw',
  'message:read',
  'message:send',
  'rule-change:read',
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
  'invitation:accept',
  'claim:submit',
  'claim:read',
  'claim:act',
  'claim:follow',
  'correction:follow',
  'notification:read',
  'notification:choose',
  'rule-change:read',
];

/** Everybody in a team, and who leads it. */
const teamMember: Permission[] = ['team:read', 'team:leave'];
const teamLeader: Permission[] = ['team:invite', 'team:manage'];

const companyMember: Permission[] = [
  ...teamMember,
  'project:create',
  'eligibility:keep',
  'project:edit',
  'enquiry:act',
  'enquiry:follow',
  'enquiry:withdraw',
  'message:send',
];
const companyOwner: Permission[] = [...companyMember, ...teamLeader, 'company:edit'];

/** Who answers an enquiry, each for what lies on their own desk. */
const answering: Permission[] = [
  'inbox:read',
  'enquiry:act',
  'enquiry:answer',
  'enquiry:close',
  'message:send',
];

/** Who writes what the public reads, each for their own park; whose word counts is a matter of review. */
const writing: Permission[] = ['content:read', 'content:edit', 'contact:edit', 'import:read', 'import:run'];
const publishing: Permission[] = ['content:submit', 'content:archive'];

/** Pictures and documents of a park: who keeps them, and who decides what is shown. */
const parkFiles: Permission[] = ['park-file:read', 'park-file:edit'];

/** What readers believe wrong: the team of the park decides, the administrators where there is none. */
const correcting: Permission[] = ['correction:read', 'correction:decide'];

/**
 * Rules about which nobody knows for certain what holds: who reads what waits, and says who is to look. What was found is
 * for an admin to say: it is public at once. A park writes its own rule anew, and somebody reviews it.
 */
const verifying: Permission[] = ['rule:queue', 'rule:assign'];

const parkEditor: Permission[] = [
  ...answering,
  ...writing,
  ...correcting,
  ...parkFiles,
  ...teamMember,
  'fact:confirm',
];
const parkManager: Permission[] = [
  ...parkEditor,
  ...publishing,
  'park-file:show',
  ...verifying,
  ...teamLeader,
];

const officer: Permission[] = [
  ...answering,
  ...writing,
  ...publishing,
  'content:review',
  ...correcting,
  ...verifying,
  'correction:queue',
  'enquiry:triage',
  'fact:confirm',
  'lead:read',
  'lead:edit',
  'lead:advance',
  'lead:close',
  'lead:note',
  ...parkFiles,
  'park-file:show',
  'park-file:review',
  'claim:queue',
  'claim:decide',
  'team:read',
];
const admin: Permission[] = [...officer, 'rule:confirm', ...teamLeader];

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
