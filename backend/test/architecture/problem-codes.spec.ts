import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { VALIDATION_CODES } from '../../src/platform/http/validation.js';
import { thrownCodes } from './thrown-codes.js';

const FRONTEND = path.resolve(import.meta.dirname, '../../../frontend/src');
const LOCALES = ['zh-CN', 'ja', 'de'];
/** Made at run time, and why no text of their own is needed. */
const READ_AT_RUN_TIME: Record<string, string> = {
  'platform/errors/known-failures.ts':
    'statuses of the framework that have no code of ours: told in general words',
  'platform/http/validation.ts': 'the code of each broken rule: VALIDATION_CODES lists them',
};

const { codes, unreadable } = thrownCodes();
const all = new Set([...codes, ...VALIDATION_CODES]);
const texts = translatedProblems();

/** Code -> message id, from every table of problem texts in the front end. */
function translatedProblems(): Map<string, string> {
  const files = readdirSync(path.join(FRONTEND, 'app'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('problem-texts.ts'),
  );
  const entry =
    /['"]?([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*)['"]?:\s*(?:\([^)]*\)\s*=>\s*)?\$localize`:@@([\w.-]+):/g;
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(path.join(FRONTEND, 'app', file), 'utf8').matchAll(entry)].map(
        ([, code = '', id = '']) => [code, id] as const,
      ),
    ),
  );
}

function messagesIn(locale: string): Set<string> {
  const folder = path.join(FRONTEND, 'locale');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Set(
    files.flatMap((file) => {
      const messages = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<
        string,
        Record<string, string>
      >;
      return Object.keys(messages).filter((id) => messages[id]?.[locale]?.trim());
    }),
  );
}

describe('the codes of refusals', () => {
  it('can be read from the source', () => {
    const unexplained = unreadable.filter((place) => !(place.split(':')[0]! in READ_AT_RUN_TIME));
    expect(codes.size).toBeGreaterThan(30);
    expect(unexplained).toEqual([]);
  });

  it('are written as noun.what-is-wrong', () => {
    expect([...all].filter((code) => !/^[a-z-]+\.[a-z0-9-]+$/.test(code) && code !== 'internal')).toEqual([]);
  });

  it('are each told to people in words', () => {
    expect([...all].filter((code) => !texts.has(code)).sort()).toEqual([]);
  });

  it('are told in the four languages', () => {
    const missing = LOCALES.flatMap((locale) => {
      const known = messagesIn(locale);
      return [...texts.values()].filter((id) => !known.has(id)).map((id) => `${locale} ${id}`);
    });
    expect(missing).toEqual([]);
  });

  it('have no text when nothing throws them; those of the client are its own', () => {
    const idle = [...texts.keys()].filter((code) => !all.has(code) && !code.startsWith('client.'));
    expect(idle).toEqual([]);
  });
});
