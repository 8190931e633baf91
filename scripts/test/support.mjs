// Shared by the tests of the commands: folders that vanish, and processes that can be killed.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const cleanups = new WeakMap();

/** Runs `work` after the test, last registered first: a server stops before its folder goes. */
export function cleanUp(t, work) {
  if (!cleanups.has(t)) {
    const stack = [];
    cleanups.set(t, stack);
    t.after(async () => {
      while (stack.length > 0) await stack.pop()();
    });
  }
  cleanups.get(t).push(work);
}

/** A new folder that the database's account may enter; it is removed after the test. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-commands-'));
  chmodSync(folder, 0o755);
  cleanUp(t, () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of one of our libraries, for programs written in a string. */
export const library = (name) => pathToFileURL(path.resolve(import.meta.dirname, '../lib', name)).href;

/**
 * Runs a module given as text in its own process.
 * @returns {{ child: import('node:child_process').ChildProcess, line: (wanted: RegExp) => Promise<string>, exit: Promise<number | string>, output: () => string }}
 */
export function runModule(t, source) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exit = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  cleanUp(t, () => child.kill('SIGKILL'));
  const line = (wanted) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = output.split('\n').find((each) => wanted.test(each));
        if (found) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      void exit.then((how) => reject(new Error(`Ended (${how}) before saying ${wanted}: ${output}`)));
      look();
    });
  return { child, line, exit, output: () => output };
}
