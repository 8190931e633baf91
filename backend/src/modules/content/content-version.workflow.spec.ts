import { describe, expect, it } from '@jest/globals';
import type { VersionFacts } from './content-version.rules.js';
import { VERSION_ACTIONS, VERSION_STATES, versionWorkflow } from './content-version.workflow.js';

const now = new Date('2026-11-26T02:00:00Z');
const facts = (wanted: Partial<VersionFacts> = {}): VersionFacts => ({
  ownWork: false,
  demoTeam: false,
  comments: 1,
  publishAt: null,
  now,
  scheduledBeside: false,
  reasonMissing: false,
  ...wanted,
});
const apply = (state: string, action: string, wanted?: Partial<VersionFacts>) => {
  const outcome = versionWorkflow.apply(state, action, facts(wanted));
  return outcome.ok ? outcome.to : outcome.reason;
};

describe('the way of a version', () => {
  it('has these steps and no other', () => {
    const steps = VERSION_STATES.flatMap((state) =>
      VERSION_ACTIONS.flatMap((action) => {
        const outcome = versionWorkflow.apply(state, action, facts());
        return outcome.ok ? [`${state} -${action}-> ${outcome.to}`] : [];
      }),
    );
    expect(steps).toEqual([
      'draft -submit-> in-review',
      'draft -discard-> discarded',
      'in-review -withdraw-> draft',
      'in-review -return-> draft',
      'in-review -approve-> published',
      'approved -unschedule-> in-review',
      'approved -publish-> published',
      'published -archive-> archived',
    ]);
  });

  it.each([
    [new Date(now.getTime() + 1), 'approved'],
    [now, 'published'],
    [new Date(now.getTime() - 1), 'published'],
    [null, 'published'],
  ])('approved for %p it is %s', (publishAt, state) => {
    expect(apply('in-review', 'approve', { publishAt })).toBe(state);
  });

  it('is never approved, returned or published by somebody who has worked on it', () => {
    for (const [state, action] of [
      ['in-review', 'approve'],
      ['in-review', 'return'],
      ['approved', 'publish'],
    ] as const)
      expect(apply(state, action, { ownWork: true })).toBe('content.reviewer-is-author');
  });

  it('is never approved or published when an invented team wrote it about a real park, but can be returned', () => {
    expect(apply('in-review', 'approve', { demoTeam: true })).toBe('content.demo-cannot-publish');
    expect(apply('approved', 'publish', { demoTeam: true })).toBe('content.demo-cannot-publish');
    expect(apply('in-review', 'return', { demoTeam: true })).toBe('draft');
  });

  it('is returned with a comment, and archived only while no newer one waits for its time', () => {
    expect(apply('in-review', 'return', { comments: 0 })).toBe('content.comment-needed');
    expect(apply('published', 'archive', { scheduledBeside: true })).toBe('content.version-scheduled');
    expect(apply('published', 'archive', { reasonMissing: true })).toBe('content.reason-missing');
  });
});
