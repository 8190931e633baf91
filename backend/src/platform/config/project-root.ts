import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `migrations/`, `backend/` and `frontend/`, whether this file runs compiled or as source. */
export const PROJECT_ROOT = findUp(import.meta.dirname);

function findUp(folder: string): string {
  if (
    existsSync(path.join(folder, 'frontend', 'package.json')) ||
    existsSync(path.join(folder, 'migrations', 'index.ts'))
  ) {
    return folder;
  }
  const parent = path.dirname(folder);
  return parent === folder ? process.cwd() : findUp(parent);
}
