import { parseArgs } from 'node:util';
import { DiscoveryService } from '@nestjs/core';
import { createApp, ROUTES_AT_ROOT } from '../create-app.js';
import { declaredRoutes } from '../platform/access/declared-routes.js';
import { PermissionTable } from '../platform/access/permission-table.js';
import type { Permission } from '../platform/access/requires.js';
import { readConfiguration } from '../platform/config/configuration.js';
import { type Command, print, quietly } from './command.js';

/** One line of the route table as testers read it. */
interface PrintedRoute {
  method: string;
  path: string;
  permission: Permission | null;
  /** Every role that holds the permission; `visitor` is everybody, `investor` everybody who has signed in. */
  roles: string[];
}

async function readRoutes(env: NodeJS.ProcessEnv): Promise<PrintedRoute[]> {
  // Not initialised: the table needs neither jobs nor a migrated schema.
  const app = await createApp(readConfiguration(quietly(env)));
  try {
    const { roles } = app.get(PermissionTable, { strict: false });
    const holders = (permission: Permission | null) =>
      Object.keys(roles).filter((role) => permission !== null && roles[role]?.includes(permission));
    return declaredRoutes(app.get(DiscoveryService, { strict: false })).map(
      ({ method, path, permission }) => ({
        method,
        path: ROUTES_AT_ROOT.includes(path.slice(1)) ? path : `/api/v1${path}`,
        permission,
        roles: holders(permission),
      }),
    );
  } finally {
    await app.close();
  }
}

export const routes: Command = {
  usage: '[--json]',
  summary: 'Prints every route with its permission and the roles that hold it',
  async run(words, env) {
    const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } });
    const table = await readRoutes(env);
    if (values.json) {
      print(JSON.stringify(table, null, 2));
      return 0;
    }
    for (const { method, path, permission, roles } of table) {
      print(`${method.padEnd(7)}${path.padEnd(48)} ${(permission ?? 'NONE').padEnd(22)} ${roles.join(' ')}`);
    }
    return 0;
  },
};
