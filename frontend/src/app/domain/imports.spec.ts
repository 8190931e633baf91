import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHOICES, FIELDS_OF, IMPORT_TYPES } from '@models/transfers/model/fields.data';
import { ROW_ERRORS, ROW_NOTICES } from '@models/transfers/model/findings';
import { FINDING_GROUP_TEXTS, FINDING_TEXTS, faultText, findingText, reasonText } from './import-findings';
import { columnLetter, importFieldLabel, importKindLabel } from './imports';

const CODES = [...ROW_ERRORS, ...ROW_NOTICES];

describe('what an import finds', () => {
  it.each(CODES)('%s has words, for one row and for many', (code) => {
    expect(FINDING_TEXTS[code]).toBeDefined();
    expect(FINDING_GROUP_TEXTS[code]).toBeDefined();
  });

  it('is told with what the row says', () => {
    expect(findingText({ code: 'key-twice', params: { row: '2' } })).toBe('Row 2 brings the same already.');
    expect(findingText({ code: 'choice-unknown', params: { choices: 'available, sold' } })).toBe(
      'This word is not known here. Write Available or Sold.',
    );
    expect(findingText({ code: 'date-ambiguous', params: { values: '2026-04-03 | 2026-03-04' } })).toContain(
      'Apr 3, 2026 or Mar 4, 2026',
    );
    expect(findingText({ code: 'newer-kept', params: { kept: 'sold', asOf: '2026-11' } })).toContain(
      'Sold (Nov 2026)',
    );
  });

  it('that a word is unknown offers words that are taken, in every language', () => {
    const file = path.join(__dirname, '../../locale/land.json');
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
    const IDS: Record<string, string> = {
      status: 'land.status',
      terms: 'land.terms',
      kind: 'offering.kind',
    };
    const refused = Object.values(CHOICES)
      .flatMap((fields) => Object.entries(fields))
      .flatMap(([field, choices]) =>
        Object.entries(choices).flatMap(([choice, taken]) => {
          const [, english = ''] =
            /Write (.*)\.$/.exec(findingText({ code: 'choice-unknown', params: { choices: choice } })) ?? [];
          const others = Object.values(
            texts[`${IDS[field]}.${choice === 'feedstock-supply' ? 'feedstock' : choice}`] ?? {
              none: `no text of ${choice}`,
            },
          );
          return [english, ...others].filter((word) => !taken.includes(word.toLowerCase()));
        }),
      );
    expect(refused).toEqual([]);
  });

  it('keeps a file from being read, and says what to do', () => {
    for (const fault of [
      ...['too-many-rows', 'too-many-columns', 'cell-too-long', 'not-readable', 'unpacks-too-large'],
      ...['no-sheet', 'no-rows'],
    ]) {
      expect(faultText(fault, 7)).not.toBe(fault);
    }
    expect(faultText('cell-too-long', 7)).toContain('row 7');
  });

  it('is told when it comes from a refusal of the draft', () => {
    expect(reasonText('edited-since')).toBe('Somebody has edited it meanwhile.');
    expect(reasonText('access.forbidden')).toBe('Your role does not allow this.');
  });
});

it('every kind and every field has a name', () => {
  for (const type of IMPORT_TYPES) {
    expect(importKindLabel(type)).not.toBe(type);
    for (const field of FIELDS_OF[type]) expect(importFieldLabel(field)).not.toBe(field);
  }
});

it('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
