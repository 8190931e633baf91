import { describe, expect, it } from '@jest/globals';
import { LEAD_STAGES, type LeadFacts } from './lead.rules.js';
import { LEAD_ACTIONS, LEAD_STATES, leadWorkflow as workflow } from './lead.workflow.js';

const empty: LeadFacts = { id: 'lead-1', segments: [] };
const full: LeadFacts = {
  id: 'lead-1',
  segments: ['RE4a'],
  parkId: 'park-1',
  assigneeId: 'officer-1',
  statedCapex: '460000000.00',
  committedCapex: '460000000.00',
  realisedCapex: '230000000.00',
  realisedEvidence: 'acceptance protocol',
  heldFrom: 'visit',
  lossReason: 'price',
  lostTo: 'not known',
  duplicateOf: 'lead-2',
};

describe('a lead', () => {
  it('has a sound table', () => {
    expect(workflow.problems()).toEqual([]);
    expect(Object.keys(workflow.table.transitions)).toEqual([...LEAD_ACTIONS]);
  });

  it.each([...LEAD_STATES])('in %s can go exactly where its way leads', (state) => {
    const position = (LEAD_STAGES as readonly string[]).indexOf(state);
    const expected: Record<string, string> = {};
    if (position >= 0) {
      if (position < LEAD_STAGES.length - 1) expected['advance'] = LEAD_STAGES[position + 1]!;
      if (position > 0) expected['step-back'] = LEAD_STAGES[position - 1]!;
      expected['hold'] = 'on-hold';
    }
    if (state === 'on-hold') expected['resume'] = 'visit';
    if (position >= 0 || state === 'on-hold')
      Object.assign(expected, { lose: 'lost', 'mark-duplicate': 'duplicate' });
    if (['new', 'qualified', 'on-hold'].includes(state)) expected['mark-spam'] = 'spam';
    const ways = LEAD_ACTIONS.map((action) => [action, workflow.apply(state, action, full)] as const);
    expect(Object.fromEntries(ways.flatMap(([action, way]) => (way.ok ? [[action, way.to]] : [])))).toEqual(
      expected,
    );
  });

  it('walks the whole way when every field is there, and back again', () => {
    const walk = (action: string, from: string) => {
      const visited = [from];
      for (let way = workflow.apply(from, action, full); way.ok; way = workflow.apply(way.to, action, full))
        visited.push(way.to);
      return visited;
    };
    expect(walk('advance', 'new')).toEqual(LEAD_STAGES);
    expect(walk('step-back', 'aftercare')).toEqual([...LEAD_STAGES].reverse());
  });

  it('does not advance while a field of the next stage is missing', () => {
    expect(workflow.apply('new', 'advance', empty)).toEqual({
      ok: false,
      code: 'workflow.action-refused',
      reason: 'lead.fields-missing',
    });
    expect(workflow.apply('new', 'advance', { ...empty, segments: ['RE4a'] })).toEqual({
      ok: true,
      to: 'qualified',
    });
    expect(workflow.apply('negotiation', 'advance', { ...full, committedCapex: null })).toMatchObject({
      reason: 'lead.fields-missing',
    });
  });

  it('steps back whatever is missing', () => {
    expect(workflow.apply('matched', 'step-back', empty)).toEqual({ ok: true, to: 'qualified' });
  });

  it('goes on after a hold where it was held', () => {
    for (const heldFrom of LEAD_STAGES) {
      expect(workflow.apply('on-hold', 'resume', { ...empty, heldFrom })).toEqual({ ok: true, to: heldFrom });
    }
    expect(workflow.apply('on-hold', 'resume', empty)).toMatchObject({
      ok: false,
      reason: 'lead.held-from-unknown',
    });
  });

  it('is not lost without a reason, nor a duplicate of nothing', () => {
    expect(workflow.apply('visit', 'lose', empty)).toMatchObject({
      ok: false,
      reason: 'lead.loss-reason-missing',
    });
    expect(workflow.apply('visit', 'mark-duplicate', empty)).toMatchObject({
      ok: false,
      reason: 'lead.duplicate-of-missing',
    });
  });
});
