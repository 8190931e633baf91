import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Permissions } from '../../src/permissions.data.js';
import { allWorkflows, permissionsOf } from './workflow-tables.js';

const workflows = await allWorkflows();
const MODULES = path.resolve(import.meta.dirname, '../../src/modules');

describe('the state machines', () => {
  it('are found: a file named so holds one', () => {
    const named = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.workflow.ts'),
    );
    expect(workflows.map(({ file }) => file).sort()).toEqual(named.sort());
  });

  it('reach every state, lead out of every state that is not final, and name no other', () => {
    const problems = workflows.flatMap(({ file, workflow }) =>
      workflow.problems().map((problem) => `${file}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  it('ask only for permissions that somebody can have', () => {
    const given = new Set<string>(Object.values(new Permissions().roles).flat());
    const unknown = workflows.flatMap(({ file, workflow }) =>
      permissionsOf(workflow)
        .filter((permission) => !given.has(permission))
        .map((permission) => `${file}: ${permission}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});
