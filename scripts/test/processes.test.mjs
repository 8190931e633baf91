import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '../lib/lock-file.mjs';
import { library, runModule, temporaryFolder } from './support.mjs';

/** A command that takes a while to stop and says when it has. */
const command = (stopMs) => `
  import { orderlyShutdown } from '${library('shutdown.mjs')}';
  const shutdown = orderlyShutdown();
  shutdown.onStop(() => console.log('database stopped'));
  shutdown.onStop(async () => {
    console.log('product stopping');
    await new Promise((resolve) => setTimeout(resolve, ${stopMs}));
    console.log('product stopped');
  });
  setInterval(() => {}, 1000);
  console.log('ready');`;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  test(`stops the product before the database on ${signal}`, async (t) => {
    const running = runModule(t, command(50));
    await running.line(/ready/);
    running.child.kill(signal);
    assert.equal(await running.exit, 0);
    assert.match(running.output(), /product stopping\nproduct stopped\ndatabase stopped/);
  });
}

test('takes the doubled signal of one Ctrl-C for one, and a later Ctrl-C for impatience', async (t) => {
  const running = runModule(t, command(60_000));
  await running.line(/ready/);
  running.child.kill('SIGINT');
  await running.line(/product stopping/);
  running.child.kill('SIGINT');
  assert.equal(await Promise.race([running.exit, sleep(300, 'still stopping')]), 'still stopping');
  await sleep(600);
  running.child.kill('SIGINT');
  assert.equal(await running.exit, 130);
});

test('stops when the process that started it is gone', async (t) => {
  const inner = JSON.stringify(command(0));
  const parent = runModule(
    t,
    `import { spawn } from 'node:child_process';
     spawn(process.execPath, ['--input-type=module', '-e', ${inner}], { stdio: 'inherit' });
     setInterval(() => {}, 1000);`,
  );
  await parent.line(/ready/);
  parent.child.kill('SIGKILL');
  for (const stream of [parent.child.stdout]) {
    let rest = '';
    for await (const chunk of stream) rest += chunk;
    assert.match(rest, /product stopped\ndatabase stopped/);
  }
});

test('names the living holder of a lock, and takes over from a dead one', async (t) => {
  const file = path.join(temporaryFolder(t), 'lock');
  const holder = runModule(
    t,
    `import { tryLock } from '${library('lock-file.mjs')}';
     tryLock(${JSON.stringify(file)});
     console.log('held');
     setInterval(() => {}, 1000);`,
  );
  await holder.line(/held/);
  assert.deepEqual(tryLock(file), { heldBy: holder.child.pid });
  holder.child.kill('SIGKILL');
  await holder.exit;
  const mine = tryLock(file);
  assert.ok('release' in mine);
  assert.deepEqual(tryLock(file), { heldBy: process.pid });
  mine.release();
});

test('does not believe a lock whose process number was given to another process', (t) => {
  const file = path.join(temporaryFolder(t), 'lock');
  writeFileSync(file, `${process.pid} 1`);
  if (process.platform === 'linux') assert.ok('release' in tryLock(file));
});

test('gives a lock to exactly one of many that find it abandoned', async (t) => {
  const file = path.join(temporaryFolder(t), 'lock');
  writeFileSync(file, '4194999 1');
  const contenders = Array.from({ length: 8 }, () =>
    runModule(
      t,
      `import { tryLock } from '${library('lock-file.mjs')}';
       const lock = tryLock(${JSON.stringify(file)});
       console.log('release' in lock ? 'won' : 'lost');
       setTimeout(() => {}, 3000);`,
    ),
  );
  const lines = await Promise.all(contenders.map((each) => each.line(/won|lost/)));
  assert.equal(lines.filter((line) => line === 'won').length, 1);
});
