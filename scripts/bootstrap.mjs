// Installs what package-lock.json names when that has changed. Runs before every npm command on whatever Node
// started npm, so it uses Node's built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Lodestone needs Node 20.19 or newer to install itself; this is ${process.version} (${process.execPath}).`,
  );
  process.exit(1);
}

const { withLock } = await import('./lib/lock-file.mjs');
const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'node_modules/.lodestone-install');

/** What an installation depends on: the lock file and the machine its binaries were chosen for. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();

function runNpm(args) {
  const env = { ...process.env, npm_config_engine_strict: 'false', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const options = { cwd: root, stdio: 'inherit', env };
  // The very npm that started us, on the Node it runs on: the bundled Node is about to be replaced.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js'))
    return spawnSync(process.env.npm_node_execpath || process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install() {
  if (isInstalled()) return;
  const startedAt = Date.now();
  console.log('Installing dependencies (half a minute on the first run) ...');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = runNpm(args);
  if (result.status !== 0) {
    console.error(
      'The dependencies could not be installed (npm ci failed). Check the network and try again.',
    );
    process.exitCode = result.status || 1;
    return;
  }
  writeFileSync(stampFile, wantedStamp());
  console.log(`Dependencies installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

if (!isInstalled()) {
  const waiting = (pid) =>
    console.log(`Another Lodestone command (process ${pid}) is installing; waiting for it ...`);
  await withLock(path.join(root, '.data/install.lock'), waiting, async () => install());
}
