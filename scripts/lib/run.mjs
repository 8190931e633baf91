// Child processes of the commands: always this very Node, never left behind.
import { spawn } from 'node:child_process';
import { root } from './project.mjs';

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** The environment of a child: ours plus `extra`; `undefined` removes a variable. */
function environment(extra) {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', ...extra };
  for (const name of Object.keys(env)) if (env[name] === undefined) delete env[name];
  return env;
}

/**
 * Starts a script on this Node.
 * @param {string[]} args Node's own options, then the script and its arguments
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export function startNode(args, { cwd = root, env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(process.execPath, args, { cwd, stdio, env: environment(env) });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a script on this Node to its end.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, timeoutSeconds?: number }} [options]
 *   capture keeps the output instead of showing it
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNode(args, { cwd, env, capture = false, timeoutSeconds } = {}) {
  return new Promise((resolve, reject) => {
    const child = startNode(args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const timer = timeoutSeconds && setTimeout(() => stopLate(child, timeoutSeconds), timeoutSeconds * 1000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output });
    });
  });
}

function stopLate(child, limit) {
  console.error(`Not finished after ${limit} s: stopped.`);
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
}
