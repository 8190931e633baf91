import { describe, expect, it } from '@jest/globals';
import { defineWorkflow } from './index.js';

type State = 'open' | 'waiting' | 'done';
interface Facts {
  solved: boolean;
}

const table = {
  initial: 'open' as State,
  states: ['open', 'waiting', 'done'] as const satisfies readonly State[],
  final: ['done'] as State[],
  transitions: {
    wait: { from: ['open'] as State[], to: 'waiting' as State, permission: 'case:wait' },
    'go-on': {
      from: ['waiting'] as State[],
      to: (_state: State, facts: Facts): State => (facts.solved ? 'done' : 'open'),
      targets: ['open', 'done'] as State[],
      permission: 'case:wait',
    },
    finish: {
      from: ['open', 'waiting'] as State[],
      to: 'done' as State,
      permission: 'case:finish',
      guard: (facts: Facts, state: State) => (facts.solved || state === 'waiting' ? null : 'case.not-solved'),
    },
  },
};
const workflow = defineWorkflow<State, keyof typeof table.transitions, Facts>(table);
const solved = { solved: true };
const unsolved = { solved: false };

describe('a workflow', () => {
  it('leads from one state to the next', () => {
    expect(workflow.apply('open', 'wait', unsolved)).toEqual({ ok: true, to: 'waiting' });
  });

  it('lets the facts decide where an action leads', () => {
    expect(workflow.apply('waiting', 'go-on', unsolved)).toEqual({ ok: true, to: 'open' });
    expect(workflow.apply('waiting', 'go-on', solved)).toEqual({ ok: true, to: 'done' });
  });

  it('refuses with the reason of the guard, which knows the state', () => {
    expect(workflow.apply('open', 'finish', unsolved)).toEqual({
      ok: false,
      code: 'workflow.action-refused',
      reason: 'case.not-solved',
    });
    expect(workflow.apply('waiting', 'finish', unsolved)).toEqual({ ok: true, to: 'done' });
  });

  it.each([
    ['open', 'go-on', 'workflow.action-not-available'],
    ['done', 'wait', 'workflow.action-not-available'],
    ['open', 'fly', 'workflow.action-unknown'],
    ['open', 'toString', 'workflow.action-unknown'],
    ['nowhere', 'wait', 'workflow.state-unknown'],
  ])('from %s has no %s: %s', (state, action, code) => {
    expect(workflow.apply(state, action, solved)).toMatchObject({ ok: false, code });
  });

  it('applies exactly the actions it offers, from every state and for all facts', () => {
    for (const state of [...table.states, 'nowhere']) {
      for (const facts of [solved, unsolved]) {
        const applicable = Object.keys(table.transitions).filter(
          (action) => workflow.apply(state, action, facts).ok,
        );
        expect(workflow.availableActions(state, facts)).toEqual(applicable);
      }
    }
  });

  it('offers what the permissions allow, and asks no guard while the facts are not known', () => {
    expect(workflow.availableActions('open')).toEqual(['wait', 'finish']);
    expect(workflow.availableActions('open', unsolved)).toEqual(['wait']);
    expect(workflow.availableActions('open', solved, (permission) => permission === 'case:finish')).toEqual([
      'finish',
    ]);
    expect(workflow.availableActions('done', solved)).toEqual([]);
    expect(workflow.permissionOf('finish')).toBe('case:finish');
  });
});

describe('a table of a workflow', () => {
  const broken = (changes: object) =>
    defineWorkflow<string, string, Facts>({ ...table, ...changes } as never);

  it('that is sound has no problems', () => {
    expect(workflow.problems()).toEqual([]);
  });

  it.each([
    [
      'a state nobody reaches',
      { states: [...table.states, 'lost'], final: ['done', 'lost'] },
      ['Nothing leads to lost.'],
    ],
    ['a dead end that is not final', { final: [] }, ['Nothing leads out of done, and it is not final.']],
    [
      'a state that is not in the list',
      { initial: 'born' },
      expect.arrayContaining(['The state born is not in the list.']),
    ],
    [
      'a final state that is not in the list',
      { final: ['done', 'over'] },
      ['The state over is not in the list.'],
    ],
    ['a state listed twice', { states: [...table.states, 'open'] }, ['The state open is in the list twice.']],
    [
      'an action out of a final state',
      { final: ['done', 'waiting'] },
      ['go-on leads out of waiting, which is final.', 'finish leads out of waiting, which is final.'],
    ],
    [
      'an action that starts nowhere',
      { transitions: { ...table.transitions, fly: { from: [], to: 'done', permission: 'case:fly' } } },
      ['fly starts nowhere.'],
    ],
    [
      'an action without a permission',
      { transitions: { ...table.transitions, fly: { from: ['open'], to: 'done', permission: '' } } },
      ['fly asks for no permission.'],
    ],
    [
      'a computed target without the possible ones',
      {
        transitions: {
          ...table.transitions,
          fly: { from: ['open'], to: () => 'done', permission: 'case:fly' },
        },
      },
      ['fly computes its target and does not name the possible ones.'],
    ],
    [
      'a target that is not in the list',
      { transitions: { ...table.transitions, fly: { from: ['open'], to: 'sky', permission: 'case:fly' } } },
      ['The state sky is not in the list.'],
    ],
  ])('says %s', (_what, changes, problems) => {
    expect(broken(changes).problems()).toEqual(problems);
  });

  it('sees that a state is reached in circles only', () => {
    const circle = {
      ...table.transitions,
      fly: { from: ['sky'], to: 'cloud', permission: 'case:fly' },
      land: { from: ['cloud'], to: 'sky', permission: 'case:fly' },
    };
    expect(broken({ states: [...table.states, 'sky', 'cloud'], transitions: circle }).problems()).toEqual([
      'Nothing leads to sky.',
      'Nothing leads to cloud.',
    ]);
  });

  it('stops loudly when a computed target is not among the named ones', () => {
    const wrong = broken({
      transitions: {
        ...table.transitions,
        wait: { ...table.transitions['go-on'], from: ['open'], to: () => 'waiting' },
      },
    });
    expect(() => wrong.apply('open', 'wait', solved)).toThrow('does not name');
  });
});
