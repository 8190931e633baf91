// The stages of `npm test`, in the order in which they fail fastest.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildBackend, buildFrontend } from './build.mjs';
import { startEphemeralPostgres } from './ephemeral-postgres.mjs';
import { inProject, packageCommand } from './project.mjs';
import { progress } from './progress.mjs';
import { runNode } from './run.mjs';

// Tests describe their whole world: nothing of the developer's shell reaches them, least of all a real database.
const OUTSIDE = ['DATABASE_URL', 'PORT', 'HOST', 'PUBLIC_URL', 'ROLE', 'SMTP_URL', 'LODESTONE_EMBEDDED'];
const cleared = Object.fromEntries(OUTSIDE.map((name) => [name, undefined]));

const ES_MODULES = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** @typedef {{ patterns: string[], env: Record<string, string>, onStop: (stop: () => Promise<void>) => void }} Context */

async function passes(args, context, options) {
  const { ok } = await runNode(args, { ...options, env: { ...cleared, ...context.env } });
  return ok;
}

/** A search pattern may match files of one stage only: the others then have nothing to run, which is no failure. */
const jestArguments = ({ patterns }) => [
  '--maxWorkers=2',
  ...(patterns.length > 0 ? ['--passWithNoTests', ...patterns] : []),
];

function backendJest(project) {
  return (context) => {
    const args = [
      ...ES_MODULES,
      packageCommand('jest'),
      '--selectProjects',
      project,
      ...jestArguments(context),
    ];
    return passes(args, context, {
      cwd: inProject('backend'),
      timeoutSeconds: project === 'unit' ? 300 : 900,
    });
  };
}

function frontendJest(context) {
  const args = [packageCommand('jest'), ...jestArguments(context)];
  return passes(args, context, { cwd: inProject('frontend'), timeoutSeconds: 600 });
}

function commandTests(context) {
  const folder = inProject('scripts/test');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const wanted = files.filter((name) => context.patterns.every((pattern) => name.includes(pattern)));
  if (wanted.length === 0) return true;
  const paths = wanted.map((name) => path.join(folder, name));
  return passes(['--test', '--test-reporter=dot', ...paths], context, { timeoutSeconds: 180 });
}

async function build() {
  await buildBackend();
  await buildFrontend();
  return true;
}

async function startDatabase(context) {
  const server = await startEphemeralPostgres({ log: progress });
  context.onStop(() => server.stop());
  context.env.TEST_DATABASE_URL = server.url;
  return true;
}

/** The committed API document and the generated client must be what the running code says. */
function apiDrift(context) {
  const script = inProject('scripts/generate-api.mjs');
  return !existsSync(script) || passes([script, '--check'], context, { timeoutSeconds: 300 });
}

async function journeys(context) {
  const { findBrowser } = await import(pathToFileURL(inProject('e2e/support/browser.mjs')).href);
  context.env.E2E_BROWSER = await findBrowser({ log: progress });
  const config = inProject('e2e/playwright.config.mjs');
  const empty = context.patterns.length > 0 ? ['--pass-with-no-tests'] : [];
  const args = [
    packageCommand('@playwright/test', 'playwright'),
    'test',
    '-c',
    config,
    ...empty,
    ...context.patterns,
  ];
  return passes(args, context, { timeoutSeconds: 1200 });
}

/**
 * `needs` names stages that run before it whatever is selected.
 * @type {{ name: string, what: string, needs?: string[], run: (context: Context) => boolean | Promise<boolean> }[]}
 */
export const stages = [
  { name: 'scripts', what: 'the commands themselves', run: commandTests },
  { name: 'unit', what: 'pure rules of the backend', run: backendJest('unit') },
  { name: 'build', what: 'backend and front end', run: build },
  { name: 'database', what: 'a throw-away PostgreSQL', run: startDatabase },
  {
    name: 'integration',
    what: 'HTTP to PostgreSQL, architecture',
    needs: ['build', 'database'],
    run: backendJest('integration'),
  },
  { name: 'frontend', what: 'components', run: frontendJest },
  { name: 'drift', what: 'API document and client', needs: ['build', 'database'], run: apiDrift },
  { name: 'journeys', what: 'user goals in a browser', needs: ['build', 'database'], run: journeys },
];
