// Build stamps: a build is repeated exactly when the content of its inputs differs. Independent of git and of file
// times, which a checkout or a copy changes without changing anything.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Generated things, and tests: no build contains them.
const IGNORED = new Set(['node_modules', 'dist', '.angular', 'coverage', '.DS_Store']);
const IGNORED_NAMES = /(\.spec\.ts|\.tsbuildinfo)$/;

/** All files below a path (or the file itself), sorted, generated folders left out. */
function filesBelow(target, ignored) {
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [target];
  const entries = readdirSync(target, { withFileTypes: true });
  return entries
    .filter(
      (entry) =>
        !IGNORED.has(entry.name) &&
        !IGNORED_NAMES.test(entry.name) &&
        !ignored.includes(path.join(target, entry.name)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = path.join(target, entry.name);
      return entry.isDirectory() ? filesBelow(child, ignored) : [child];
    });
}

/**
 * The fingerprint of a build's inputs: names and contents of the files, and the Node that builds.
 * @param {string} root names count from here, so that a moved project keeps its builds
 * @param {string[]} inputs files and folders, absolute; missing ones count as missing
 * @param {string[]} [ignored] files and folders to leave out, absolute
 */
export function fingerprint(root, inputs, ignored = []) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of inputs.flatMap((input) => filesBelow(input, ignored))) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds unless the last successful build had the same inputs and its result is still there.
 * @param {{ root: string, inputs: string[], ignored?: string[], stampFile: string, result: string, build: () => Promise<void> }} options
 *   result is the last file the build writes: a failed build may leave its folder
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildWhenChanged({ root, inputs, ignored, stampFile, result, build }) {
  const wanted = fingerprint(root, inputs, ignored);
  if (existsSync(result) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;
  rmSync(stampFile, { force: true });
  await build();
  if (!existsSync(result)) throw new Error(`The build ended without writing ${path.relative(root, result)}.`);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  // The inputs as they were before: what was edited during the build is built next time.
  writeFileSync(stampFile, wanted);
  return true;
}
