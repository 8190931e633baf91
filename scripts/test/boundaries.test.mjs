import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inProject, packageCommand } from '../lib/project.mjs';
import { runNode } from '../lib/run.mjs';
import { temporaryFolder } from './support.mjs';

const M = 'backend/src/modules';

/** Each line: the rule that must speak, the importing file, what it imports. */
const FORBIDDEN = [
  ['order-parks', `${M}/parks/park.ts`, '../enquiries/index.js'],
  ['order-leads', `${M}/leads/lead.ts`, '../notifications/index.js'],
  ['order-audit', `${M}/audit/a.ts`, '../insights/index.js'],
  ['module-through-its-index', `${M}/leads/b.ts`, '../parks/park.js'],
  ['shell-through-the-index', 'backend/src/app.module.ts', './modules/parks/park.js'],
  ['module-in-the-list', `${M}/surprises/s.ts`, '../parks/index.js'],
  ['platform-knows-no-module', 'backend/src/platform/p.ts', '../modules/parks/index.js'],
  ['rules-are-pure', `${M}/parks/pure.rules.ts`, 'typeorm'],
  ['rules-run-without-frameworks', `${M}/parks/park.rules.ts`, './park.entity.js'],
  ['models-stand-alone', `${M}/calculator/model/m.ts`, '../../parks/index.js'],
  ['migrations-run-by-the-database', `${M}/regions/r.ts`, '../../../../migrations/index.js'],
  ['migrations-stand-alone', 'migrations/m.ts', '../backend/src/modules/parks/index.js'],
  ['no-cycles', `${M}/glossary/one.ts`, './two.js'],
  ['no-cycles', `${M}/glossary/two.ts`, './one.js'],
  ['design-system-knows-no-api', 'frontend/src/app/ui/u.ts', '../api/a'],
  ['area-public-alone', 'frontend/src/app/public/p.ts', '../admin/a'],
  ['areas-on-top', 'frontend/src/app/core/c.ts', '../admin/a'],
  ['only-models-are-shared', 'frontend/src/app/domain/d.ts', '../../../../backend/src/modules/parks/index'],
];

const ALLOWED = [
  [`${M}/enquiries/fine.ts`, '../parks/index.js'],
  [`${M}/parks/fine.ts`, './park.entity.js'],
  ['backend/src/platform/database/fine.ts', '../../../../migrations/index.js'],
  ['frontend/src/app/public/fine.ts', '../ui/u'],
  ['frontend/src/app/investor/fine.ts', '../../../../backend/src/modules/calculator/model/m'],
];

const TARGETS = [
  'node_modules/typeorm/index.js',
  ...['parks/index', 'parks/park.entity', 'enquiries/index', 'notifications/index', 'insights/index'].map(
    (name) => `${M}/${name}.ts`,
  ),
  ...['migrations/index.ts', 'frontend/src/app/api/a.ts', 'frontend/src/app/admin/a.ts'],
];

test('finds every import that points the wrong way, and no other', async (t) => {
  const folder = temporaryFolder(t);
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const file of TARGETS) write(file, 'export const value = 1;\n');
  const imports = [...FORBIDDEN.map(([, file, target]) => [file, target]), ...ALLOWED];
  for (const [file, target] of imports)
    write(file, `import * as it from '${target}';\nexport const mine = it;\n`);
  const config = inProject('.dependency-cruiser.cjs');
  const { output } = await runNode(
    [packageCommand('dependency-cruiser', 'depcruise'), '--config', config, '--output-type', 'json', '.'],
    { cwd: folder, capture: true },
  );
  const { violations } = JSON.parse(output).summary;
  const found = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
  for (const [name, file] of FORBIDDEN.filter(([name]) => name !== 'no-cycles')) {
    assert.ok(found.has(`${name} ${file}`), `${name} says nothing about ${file}`);
  }
  assert.ok(violations.some(({ rule }) => rule.name === 'no-cycles'));
  const accused = new Set(violations.map(({ from }) => from));
  for (const [file] of ALLOWED) assert.ok(!accused.has(file), `${file} is accused`);
});
