import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildWhenChanged } from '../lib/stamp.mjs';
import { temporaryFolder } from './support.mjs';

/** A build of one source folder into one file, counting how often it ran. */
function project(t) {
  const root = temporaryFolder(t);
  const at = (...parts) => path.join(root, ...parts);
  mkdirSync(at('src'));
  writeFileSync(at('src/a.ts'), 'export const a = 1;');
  const made = { count: 0 };
  const options = {
    root,
    inputs: [at('src')],
    ignored: [at('src/generated')],
    stampFile: at('out/.stamp'),
    result: at('out/main.js'),
    build: async () => {
      made.count += 1;
      mkdirSync(at('out'), { recursive: true });
      writeFileSync(at('out/main.js'), 'built');
    },
  };
  return { at, made, options };
}

test('builds once and not again while nothing changes but file times', async (t) => {
  const { at, made, options } = project(t);
  assert.equal(await buildWhenChanged(options), true);
  utimesSync(at('src/a.ts'), 1, 1);
  assert.equal(await buildWhenChanged(options), false);
  assert.equal(made.count, 1);
});

test('builds again when a source changes, appears, is renamed or is deleted', async (t) => {
  const { at, options } = project(t);
  await buildWhenChanged(options);
  writeFileSync(at('src/a.ts'), 'export const a = 2;');
  assert.equal(await buildWhenChanged(options), true);
  writeFileSync(at('src/b.ts'), '');
  assert.equal(await buildWhenChanged(options), true);
  rmSync(at('src/b.ts'));
  writeFileSync(at('src/c.ts'), '');
  assert.equal(await buildWhenChanged(options), true);
  rmSync(at('src/c.ts'));
  assert.equal(await buildWhenChanged(options), true);
});

test('does not build again for tests and generated files', async (t) => {
  const { at, options } = project(t);
  await buildWhenChanged(options);
  writeFileSync(at('src/a.spec.ts'), '');
  for (const folder of ['node_modules', 'dist', 'generated']) {
    mkdirSync(at('src', folder));
    writeFileSync(at('src', folder, 'x.ts'), '');
  }
  assert.equal(await buildWhenChanged(options), false);
});

test('builds again when the result is gone, as after a failed build', async (t) => {
  const { at, options } = project(t);
  await buildWhenChanged(options);
  rmSync(at('out/main.js'));
  assert.equal(await buildWhenChanged(options), true);
});

test('stamps nothing when the build fails', async (t) => {
  const { at, options } = project(t);
  await buildWhenChanged(options);
  writeFileSync(at('src/a.ts'), 'broken');
  const failing = { ...options, build: () => Promise.reject(new Error('does not compile')) };
  await assert.rejects(buildWhenChanged(failing), /does not compile/);
  assert.equal(existsSync(at('out/.stamp')), false);
  assert.equal(await buildWhenChanged(options), true);
});
