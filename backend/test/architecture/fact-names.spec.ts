import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { factDefinition } from '../../src/modules/facts/index.js';
import { FACT_NAMES } from '../../src/modules/transfers/model/fact-names.data.js';
import { factKeyOf } from '../../src/modules/transfers/model/fact-row.js';

const FRONTEND = path.resolve(import.meta.dirname, '../../../frontend/src');
const LABEL = /^ {2}(\w+): \$localize`:@@(fact-key\.[\w-]+):([^`]*)`/gm;

/** What the front end calls each fact, in every language. */
function shownNames(): { key: string; names: string[] }[] {
  const translated = JSON.parse(readFileSync(`${FRONTEND}/locale/public.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return ['fact-labels', 'profile-key-labels'].flatMap((file) =>
    [...readFileSync(`${FRONTEND}/app/domain/${file}.ts`, 'utf8').matchAll(LABEL)].map(
      ([, key = '', id = '', english = '']) => ({
        key,
        names: [english, ...Object.values(translated[id] ?? {})],
      }),
    ),
  );
}

describe('the names of facts in an import', () => {
  const shown = shownNames();

  it('are those that the portal shows, in all four languages', () => {
    expect(shown.length).toBeGreaterThan(150);
    const known = new Map(FACT_NAMES.map(([key, ...names]) => [key, new Set(names)]));
    for (const { key, names } of shown) {
      expect({ key, names: [...(known.get(key) ?? [])].sort() }).toEqual({
        key,
        names: [...new Set(names)].sort(),
      });
    }
    expect(FACT_NAMES).toHaveLength(shown.length);
  });

  it('lead to their fact, whatever their spelling, and to no other', () => {
    const keysOf = (name: string) => shown.filter(({ names }) => names.includes(name)).map(({ key }) => key);
    for (const { names } of shown) {
      for (const name of names) expect(keysOf(name)).toContain(factKeyOf(name.toUpperCase(), () => false));
    }
    expect(factKeyOf('approved_area', () => true)).toBe('approved_area');
    expect(FACT_NAMES.every(([key]) => factDefinition(key).block !== 'other')).toBe(true);
  });
});
