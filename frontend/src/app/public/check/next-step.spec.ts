import { QuestionView } from '../../api/generated/model';
import { checkStateOf } from './check-state';
import { nextStep } from './next-step';

const asks = (...facts: string[]): QuestionView[] =>
  facts.map((fact) => ({ fact, waiting: 3, settles: 1, about: 'outcome' }));
const step = (
  query: Record<string, string>,
  questions: QuestionView[] | null = null,
  rulesOnRecord: boolean | null = true,
) => {
  const { kind, ...rest } = nextStep(checkStateOf(query), questions, rulesOnRecord);
  return 'key' in rest ? rest.key : kind;
};

describe('the next question', () => {
  it('is the segment, then the owner, then the place', () => {
    expect(step({})).toBe('segment');
    expect(step({ facts: 'segment:RE4a' })).toBe('ownership');
    expect(step({ facts: 'segment:RE4a,ownership:foreign' })).toBe('where');
    expect(step({ park: 'baotou-rehtz' })).toBe('segment');
  });

  it('is neither segment nor owner where no measure and no rule on record hangs on them', () => {
    const eneabba = { park: 'eneabba-refinery' };
    expect(step(eneabba, null, null)).toBe('segment');
    // Between two answers too: nothing is asked that would be gone a moment later.
    expect(step(eneabba, null, false)).toBe('waiting');
    expect(step(eneabba, asks('exports'), false)).toBe('exports');
    expect(step(eneabba, [], false)).toBe('done');
    expect(step(eneabba, asks('exports', 'ownership'), false)).toBe('ownership');
    // Where the rules of trade and investment are on record, they hang on both.
    expect(step({ park: 'baotou-rehtz' }, asks('exports'))).toBe('segment');
    // Before the place is known nobody can say what matters there.
    expect(step({ where: 'all' }, asks('exports'), false)).toBe('segment');
    expect(step({}, null, false)).toBe('segment');
  });

  it('is then what the server says settles most, and waits for it', () => {
    const known = { facts: 'segment:RE4a,ownership:foreign', park: 'baotou-rehtz' };
    expect(step(known)).toBe('waiting');
    expect(step(known, asks('jobs', 'exports'))).toBe('jobs');
  });

  it('is never one that has been left unknown', () => {
    const known = { facts: 'segment:?,ownership:?,jobs:?', where: 'all' };
    expect(step(known, asks('jobs', 'exports'))).toBe('exports');
    expect(nextStep(checkStateOf(known), asks('jobs'), true)).toEqual({ kind: 'done', open: ['jobs'] });
  });

  it('is none once no answer could change an outcome', () => {
    expect(
      nextStep(checkStateOf({ facts: 'segment:RE2,ownership:domestic', where: 'all' }), [], true),
    ).toEqual({
      kind: 'done',
      open: [],
    });
  });
});
