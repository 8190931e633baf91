// npm test: everything that must hold, fastest first, stopping at the first stage that fails.
//   npm test -- --only unit,frontend      some stages
//   npm test -- --only unit -- money      some tests of them, by file name
import { parseArgs } from 'node:util';
import { requireNode } from './lib/project.mjs';
import { progress, seconds } from './lib/progress.mjs';
import { orderlyShutdown } from './lib/shutdown.mjs';

requireNode();
const { stages } = await import('./lib/test-stages.mjs');
const { explain } = await import('./lib/serve.mjs');

const USAGE = `npm test -- [--only ${stages.map(({ name }) => name).join(',')}] [-- pattern ...]`;

/** The stages to run: all, or the chosen ones with what they need. */
function selected(only) {
  if (only === undefined) return stages;
  const chosen = only.split(',').map((name) => stages.find((stage) => stage.name === name.trim()));
  if (chosen.includes(undefined)) throw new Error(`There is no such stage. Usage: ${USAGE}`);
  const names = new Set(chosen.flatMap(({ name, needs = [] }) => [name, ...needs]));
  return stages.filter(({ name }) => names.has(name));
}

function readCommandLine() {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string' } },
      allowPositionals: true,
    });
    return { wanted: selected(values.only), patterns: positionals };
  } catch (error) {
    console.error(error.message.includes('Usage') ? error.message : `${error.message} Usage: ${USAGE}`);
    return process.exit(2);
  }
}

async function runStage(stage, context) {
  progress(`-- ${stage.name}: ${stage.what}`);
  const startedAt = performance.now();
  let passed = false;
  try {
    passed = await stage.run(context);
  } catch (error) {
    console.error(explain(error));
  }
  return { name: stage.name, passed, took: seconds(startedAt) };
}

function printSummary(wanted, results) {
  console.log('');
  for (const { name, what } of wanted) {
    const result = results.find((each) => each.name === name);
    const verdict = !result ? 'not run' : result.passed ? 'passed' : 'FAILED';
    console.log(
      `  ${name.padEnd(12)} ${verdict.padEnd(8)} ${(result ? `${result.took} s` : '').padStart(8)}   ${what}`,
    );
  }
  const failed = results.some((result) => !result.passed);
  console.log(`\n${failed ? 'FAILED' : 'All green'} after ${seconds()} s`);
  return failed;
}

const { wanted, patterns } = readCommandLine();
const shutdown = orderlyShutdown({ log: progress });
const context = { patterns, env: {}, onStop: shutdown.onStop };
const results = [];
for (const stage of wanted) {
  results.push(await runStage(stage, context));
  if (!results.at(-1).passed) break;
}
await shutdown.stop('', printSummary(wanted, results) ? 1 : 0);
