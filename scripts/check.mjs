// npm run check: format, lint, boundaries and types, two at a time, in under a minute.
import { existsSync } from 'node:fs';
import { inProject, packageCommand, requireNode } from './lib/project.mjs';
import { progress, seconds } from './lib/progress.mjs';
import { runNode } from './lib/run.mjs';

requireNode();
const CACHE = 'node_modules/.cache';

function typeCheck(name, project) {
  const cache = `${CACHE}/tsc/${name}.tsbuildinfo`;
  const args = ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', cache];
  return { name: `types of ${name}`, args: [packageCommand('typescript', 'tsc'), ...args] };
}

/** What exists of these, as one list: a workspace may come without sources yet. */
const present = (...paths) => paths.filter((each) => existsSync(inProject(each)));

// The slowest first, so that nothing long starts last.
const tools = [
  {
    name: 'lint',
    args: [
      packageCommand('eslint'),
      '--cache',
      '--cache-location',
      `${CACHE}/eslint/`,
      '--max-warnings',
      '0',
      '.',
    ],
  },
  typeCheck('backend', 'backend/tsconfig.json'),
  typeCheck('the tests of backend', 'backend/tsconfig.test.json'),
  typeCheck('frontend', 'frontend/tsconfig.app.json'),
  typeCheck('the tests of frontend', 'frontend/tsconfig.spec.json'),
  {
    name: 'boundaries',
    args: [
      packageCommand('dependency-cruiser', 'depcruise'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...present('backend/src', 'frontend/src', 'migrations'),
    ],
  },
  {
    name: 'format',
    args: [packageCommand('prettier'), ...['--check', '--log-level', 'warn', '--cache', '.']],
  },
  ...present('e2e/tsconfig.json').map((project) => typeCheck('e2e', project)),
];

async function runTool({ name, args }) {
  const startedAt = performance.now();
  const { ok, output } = await runNode(args, { capture: true });
  progress(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds(startedAt)} s)`);
  if (!ok) console.log(output.trim());
  return ok;
}

const queue = [...tools];
const verdicts = [];
const worker = async () => {
  for (let tool = queue.shift(); tool; tool = queue.shift()) verdicts.push(await runTool(tool));
};
await Promise.all([worker(), worker()]);
const failed = verdicts.includes(false);
progress(failed ? 'The check found something to mend.' : 'Everything checks.');
process.exitCode = failed ? 1 : 0;
