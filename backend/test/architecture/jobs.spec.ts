import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/jobs.md');

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

describe('the list of jobs', () => {
  it('names every job with what triggers it and what makes a second run harmless', () => {
    const written = readFileSync(DOCUMENT, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.trim());
    const defined = app.app
      .get(JobQueue)
      .list()
      .map(
        ({ queue, trigger, effectKey, cron }) =>
          `| \`${queue}\` | ${trigger} | ${cron ? `\`${cron}\`` : ''} | ${effectKey} |`,
      );
    const compact = (lines: string[]) => lines.map((line) => line.replace(/\s+/g, ' ')).sort();
    expect(compact(written)).toEqual(compact(defined));
  });
});
