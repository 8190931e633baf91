import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Workflow } from '../../src/platform/workflow/index.js';

export type AnyWorkflow = Workflow<string, string, never>;

const MODULES = path.resolve(import.meta.dirname, '../../src/modules');

/** Every state machine of the portal, found by the role in its file's name. */
export async function allWorkflows(): Promise<{ file: string; workflow: AnyWorkflow }[]> {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.workflow.ts'))
    .sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = Object.values((await import(path.join(MODULES, file))) as Record<string, unknown>);
      return exported.filter(isWorkflow).map((workflow) => ({ file, workflow }));
    }),
  );
  return found.flat();
}

/** The permissions a state machine asks for, on the row and beyond the one of the route. */
export const permissionsOf = (workflow: AnyWorkflow): string[] =>
  Object.keys(workflow.table.transitions).map((action) => workflow.permissionOf(action));

const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === 'object' && value !== null && 'problems' in value && 'table' in value;
