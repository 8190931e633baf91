import { Json } from '@models/content/model/documents';
import { CATALOGUE, draft, factEntry, parkDocument } from '../../../testing/content.data';
import { asParkDocument } from '../../core/content/park/park-document';
import { editedBlock, newFact, ownKey } from './fact-groups';
import { controlOf, partOf, profileParts } from './profile-parts';

const doc = (over: Record<string, unknown> = {}) => parkDocument(over) as unknown as Json;
const blockOf = (over: Record<string, unknown>, block: string) => {
  const { stated, open } = editedBlock(asParkDocument(doc(over)), block, CATALOGUE);
  return { stated: stated.map(({ key }) => key), open: open.map(({ key }) => key) };
};

describe('the blocks of a profile being edited', () => {
  it('hold what is stated, and offer what is not', () => {
    expect(blockOf({}, 'area')).toEqual({ stated: ['approved_area'], open: ['minimum_lot'] });
  });

  it('let everything be edited that is there, but offer no key of another place', () => {
    const facts = [factEntry({ key: 'lynas_site_area' })];
    expect(blockOf({ facts }, 'area')).toEqual({
      stated: ['lynas_site_area'],
      open: ['approved_area', 'minimum_lot'],
    });
  });

  it('put what the catalogue does not know among the other statements', () => {
    const facts = [factEntry({ key: 'tea_houses' })];
    expect(blockOf({ facts }, 'other')).toEqual({ stated: ['tea_houses'], open: [] });
  });

  it.each([
    ['RE1', ['norm_licence']],
    ['RE2', ['norm_licence']],
    ['RE6', ['norm_licence']],
    ['RE4a', []],
    [null, []],
  ])('ask about radioactive residues for %s only where the segment has them', (segment, open) => {
    const segments = [{ id: 's', word: 'w', segment, source: '' }];
    expect(blockOf({ segments }, 'environment').open).toEqual(open);
  });

  it('begin a statement as its kind asks, public and undated', () => {
    expect(newFact('approved_area', CATALOGUE[0] ?? null, 'x')).toMatchObject({
      value: '',
      valueKind: 'number',
      unit: 'ha',
      asOf: null,
      visibility: 'public',
    });
    expect(newFact('own', null, 'x')).toMatchObject({ valueKind: 'text', unit: null });
  });

  it.each([
    ['  Number of   tea houses ', 'Number of tea houses'],
    ['Cre\u0300che (24 h)', 'Crèche (24 h)'],
    ['5G coverage', '5G coverage'],
    ['茶馆', '茶馆'],
    ['最寄りの消防署', '最寄りの消防署'],
    ['—', null],
    ['2026', null],
    ['', null],
    ['Fire \u202enoitats', null],
    ['x'.repeat(81), null],
  ])('keep the words %j as their key', (words, key) => {
    expect(ownKey(words)).toBe(key);
  });
});

describe('the list of tasks', () => {
  const noted = draft({
    warnings: [
      {
        pointer: `/facts/${factEntry().id}/value`,
        code: 'fact.out-of-range',
        params: {},
        acknowledged: false,
      },
    ],
    comments: [
      {
        id: 'c',
        pointer: '/kind',
        text: 'x',
        by: { name: 'R' },
        at: '2026-11-26T00:00:00Z',
        resolved: false,
      },
      { id: 'd', pointer: '/kind', text: 'y', by: { name: 'R' }, at: '2026-11-25T00:00:00Z', resolved: true },
    ],
  });
  const problems = [{ pointer: '/tenants/t/name' }];
  const parts = new Map(profileParts(doc(), noted, problems, CATALOGUE).map((part) => [part.part, part]));

  it('counts what is stated and what is not, part by part', () => {
    expect(parts.get('area')).toMatchObject({ stated: 1, open: 1 });
    expect(parts.get('power')).toMatchObject({ stated: 0, open: 1 });
    expect(parts.get('economy')?.open).toBeNull();
  });

  it('marks where something is to be corrected, looked at again or answered', () => {
    expect(parts.get('area')).toMatchObject({ problems: 0, warnings: 1 });
    expect(parts.get('tenants-list')).toMatchObject({ problems: 1 });
    expect(parts.get('general')).toMatchObject({ comments: 1 });
  });

  it.each([
    [`/facts/${factEntry().id}/source/address`, 'area', `facts-${factEntry().id}-address`],
    [`/facts/${factEntry().id}/source/title`, 'area', `facts-${factEntry().id}-source`],
    ['/name/texts/en', 'general', 'name-texts-en'],
    ['/segments/s/word', 'segments', 'segments-s-word'],
    ['/tenants/t/name', 'tenants-list', 'tenants-t-name'],
    ['/website', 'general', 'website'],
  ])('leads from %s to its field', (pointer, part, control) => {
    expect(partOf(pointer, doc(), CATALOGUE)).toBe(part);
    expect(controlOf(pointer)).toBe(control);
  });
});
