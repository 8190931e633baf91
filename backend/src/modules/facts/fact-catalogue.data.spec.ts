import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dimensionOf, isUnit } from '../../platform/quantities/index.js';
import { isCurrencyCode } from '../../platform/money/index.js';
import { FACT_KEYS, factDefinition } from './fact-catalogue.data.js';
import { FACT_CATALOGUE } from './fact-catalogue.view.js';
import { FACT_BLOCKS } from './fact-definition.js';
import { PROFILE_KEYS } from './profile-keys.data.js';

interface SeedFact {
  key: string;
  value: unknown;
  unit: string | null;
}

const facts = ['parks', 'regions'].flatMap((file) => {
  const data = JSON.parse(
    readFileSync(new URL(`../../../seed/${file}.json`, import.meta.url), 'utf8'),
  ) as Record<string, { facts?: SeedFact[] }[]>;
  return data[file]!.flatMap((subject) => subject.facts ?? []);
});

describe('the catalogue of facts', () => {
  it('knows every key of the real data, what parks are asked for, and no other', () => {
    expect(facts.length).toBeGreaterThan(150);
    const known = new Set([...facts.map((fact) => fact.key), ...PROFILE_KEYS.map(([key]) => key)]);
    expect([...known].sort()).toEqual([...FACT_KEYS].sort());
  });

  it('asks a park about every block of its profile but its contacts, which are people', () => {
    const asked = new Set(FACT_CATALOGUE.keys.filter(({ profile }) => profile).map(({ block }) => block));
    const unasked = FACT_BLOCKS.filter((block) => !asked.has(block));
    expect(unasked).toEqual(['contacts', 'economy', 'programme', 'other']);
  });

  it('calls plausible only what can be: a range in a unit of the key, the least before the greatest', () => {
    const wrong = FACT_CATALOGUE.keys.filter(({ units, typicalUnit, min, max }) => {
      if (typicalUnit === null) return min !== null || max !== null;
      return !units.includes(typicalUnit) || !(Number(min) < Number(max));
    });
    expect(wrong).toEqual([]);
  });

  it('gives every number its units, words none, and marks the block on radioactive residues', () => {
    expect(
      FACT_CATALOGUE.keys.filter((key) => (key.valueKind === 'number') !== key.units.length > 0),
    ).toEqual([]);
    const norm = FACT_CATALOGUE.keys.filter((key) => key.norm);
    expect(norm.map(({ key }) => key)).toContain('norm_store_left');
    expect(norm.every(({ block }) => block === 'environment')).toBe(true);
  });

  it('names each key once', () => {
    expect(new Set(FACT_KEYS).size).toBe(FACT_KEYS.length);
  });

  it('says of every fact of the real data what its unit measures', () => {
    const measured = (unit: string | null) =>
      unit === null ? null : isUnit(unit) ? dimensionOf(unit) : isCurrencyCode(unit) ? 'money' : unit;
    const wrong = facts.filter((fact) => factDefinition(fact.key).dimension !== measured(fact.unit));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['available_building', 'land', 'days-180'],
    ['adjacent_substation', 'power', 'days-180'],
    ['approved_area', 'area', 'years-3'],
    ['rail', 'logistics', 'years-3'],
    ['operator', 'identity', 'years-3'],
    ['catalogue_code', 'identity', 'never'],
    ['employees', 'labour', 'months-12'],
  ])('puts %s into %s and relies on it for %s', (key, block, interval) => {
    expect(factDefinition(key)).toMatchObject({ block, interval });
  });

  it('puts what it does not know among the other statements, for a year', () => {
    expect(factDefinition('number_of_tea_houses')).toEqual({
      block: 'other',
      dimension: null,
      interval: 'months-12',
    });
    expect(factDefinition('toString').block).toBe('other');
    expect(FACT_BLOCKS.at(-1)).toBe('other');
  });
});
