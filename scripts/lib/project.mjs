// Where the project's things are, and the Node that may run them.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the root package.json. */
export const root = path.resolve(import.meta.dirname, '../..');

/** An absolute path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** Everything the product writes at run time: database, files, locks. */
export const dataDir = inProject('.data');

/**
 * The JavaScript file behind a package's command, so that it can be run by this very Node: `npx` and a bare
 * `node` may find another one.
 * @param {string} packageName for example `typescript`
 * @param {string} [command] needed when the package has several commands
 */
export function packageCommand(packageName, command) {
  const folder = inProject('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command ?? packageName];
  if (!file) throw new StartupError(`The package ${packageName} has no command "${command ?? packageName}".`);
  return path.join(folder, file);
}

/** A failure whose message tells a person what happened and what to do; its stack would only frighten. */
export class StartupError extends Error {
  name = 'StartupError';
}

/** Angular's own range (its engines field); the backend is content with the same. */
function isSupportedNode(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  return (major === 24 && minor >= 15) || major >= 26;
}

/** Stops with a sentence when this Node cannot build and run the product. */
export function requireNode() {
  if (isSupportedNode(process.versions.node)) return;
  console.error(
    `Node ${process.version} (${process.execPath}) cannot run Lodestone, and the Node 24 that comes with it was ` +
      'not used. Start it with npm (for example "npm start"), or install Node 24 LTS if your platform has no bundled one.',
  );
  process.exit(1);
}

/** An environment variable; an empty one counts as unset. */
export const setting = (name) => process.env[name] || undefined;
