import type { Actor } from '../context/actor.js';
import { rolesOf } from '../context/actor.js';
import type { Permission } from './requires.js';

/** Role -> permissions, the only place where the two meet. The application provides it. */
export abstract class PermissionTable {
  abstract readonly roles: Readonly<Record<string, readonly Permission[]>>;

  /** May this actor do this kind of thing at all? Whether on this row, the row's query decides. */
  allows(actor: Actor, permission: Permission): boolean {
    return rolesOf(actor).some((role) => this.roles[role]?.includes(permission));
  }

  /** May somebody with exactly these roles (those held in the row's own organisation) do it? */
  rolesAllow(roles: readonly string[], permission: Permission): boolean {
    return roles.some((role) => this.roles[role]?.includes(permission));
  }
}
