import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  LEAD_FIELDS,
  LEAD_LOSS_REASONS,
  LEAD_STAGES,
  type LeadFacts,
  missingFor,
  refusalToLose,
  refusalToMarkDuplicate,
} from './lead.rules.js';

const lead = (changes: Partial<LeadFacts> = {}): LeadFacts => ({ id: 'lead-1', segments: [], ...changes });

describe('a stage', () => {
  it.each([
    ['new', []],
    ['qualified', ['segment']],
    ['matched', ['segment', 'park']],
    ['proposal', ['segment', 'park', 'assignee']],
    ['visit', ['segment', 'park', 'assignee']],
    ['negotiation', ['segment', 'park', 'assignee', 'stated-capex-or-jobs']],
    ['agreement', ['segment', 'park', 'assignee', 'stated-capex-or-jobs', 'committed-capex-or-jobs']],
    ['construction', ['segment', 'park', 'assignee', 'stated-capex-or-jobs', 'committed-capex-or-jobs']],
    ['production', [...LEAD_FIELDS]],
    ['aftercare', [...LEAD_FIELDS]],
  ] as const)('%s misses of an empty lead %j', (stage, missing) => {
    expect(missingFor(stage, lead())).toEqual(missing);
  });

  it('misses nothing of a lead that has everything', () => {
    const full = lead({
      segments: ['RE4a'],
      parkId: 'park-1',
      assigneeId: 'officer-1',
      statedCapex: '460000000.00',
      committedJobs: 300,
      realisedJobs: 120,
      realisedEvidence: 'acceptance protocol',
    });
    for (const stage of LEAD_STAGES) expect(missingFor(stage, full)).toEqual([]);
  });

  it('takes capex or jobs, zero as said, and spaces as nothing', () => {
    const negotiating = (changes: Partial<LeadFacts>) =>
      missingFor('negotiation', lead(changes)).includes('stated-capex-or-jobs');
    expect(negotiating({ statedCapex: '1.00' })).toBe(false);
    expect(negotiating({ statedJobs: 0 })).toBe(false);
    expect(negotiating({ statedCapex: ' ' })).toBe(true);
    expect(negotiating({ statedCapex: null, statedJobs: null })).toBe(true);
  });

  it('asks for everything the stages before it asked for', () => {
    const facts = fc.record<LeadFacts>({
      id: fc.constant('lead-1'),
      segments: fc.subarray(['RE1', 'RE4a']),
      parkId: fc.option(fc.constant('park-1')),
      assigneeId: fc.option(fc.constant('officer-1')),
      statedCapex: fc.option(fc.constant('1.00')),
      committedJobs: fc.option(fc.nat()),
      realisedJobs: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(facts, fc.nat(8), (any, position) => {
        const later = missingFor(LEAD_STAGES[position + 1]!, any);
        expect(later).toEqual(expect.arrayContaining(missingFor(LEAD_STAGES[position]!, any)));
      }),
    );
  });
});

describe('a loss', () => {
  it('has a reason of the list and a winner', () => {
    expect(refusalToLose(lead())).toBe('lead.loss-reason-missing');
    expect(refusalToLose(lead({ lossReason: 'weather', lostTo: 'Gebeng' }))).toBe('lead.loss-reason-missing');
    expect(refusalToLose(lead({ lossReason: 'price' }))).toBe('lead.lost-to-missing');
    expect(refusalToLose(lead({ lossReason: 'price', lostTo: ' ' }))).toBe('lead.lost-to-missing');
    for (const lossReason of LEAD_LOSS_REASONS)
      expect(refusalToLose(lead({ lossReason, lostTo: 'not known' }))).toBeNull();
  });
});

describe('a duplicate', () => {
  it('names another lead', () => {
    expect(refusalToMarkDuplicate(lead())).toBe('lead.duplicate-of-missing');
    expect(refusalToMarkDuplicate(lead({ duplicateOf: 'lead-1' }))).toBe('lead.duplicate-of-itself');
    expect(refusalToMarkDuplicate(lead({ duplicateOf: 'lead-2' }))).toBeNull();
  });
});
