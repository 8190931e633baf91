import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContentWorld, type ContentWorld } from './support/content.factory.js';
import { aParkMember } from './support/people.factory.js';
import { createTestApp, type TestApp } from './support/test-app.js';
import { type Actor, VISITOR } from '../src/platform/context/actor.js';
import { runInContext } from '../src/platform/context/request-context.js';
import { Identity } from '../src/modules/identity/index.js';
import { aPlot } from '../src/modules/parks/land.factory.js';
import {
  BeginDraft,
  CreateRecord,
  DiscardDrafts,
  isRefused,
  type Outcome,
  SaveDraft,
} from '../src/modules/content/index.js';

let app: TestApp;
let world: ContentWorld;
let editor: Actor;
beforeAll(async () => {
  app = await createTestApp();
  world = await aContentWorld(app);
  const { id } = await aParkMember(app, world.park.id);
  editor = (await app.app.get(Identity).actorOf(id)) as Actor;
}, 120_000);
afterAll(() => app?.stop());

const as = <T>(actor: Actor, work: () => Promise<T>) =>
  runInContext({ requestId: 'test', locale: 'en', actor }, work);
const plot = (code: string, change: object = {}) => ({ ...aPlot({ code }), ...change }) as never;
const codes = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.map((outcome) => (isRefused(outcome) ? outcome.code : 'done'));
const create = (inputs: object[], actor = editor) =>
  as(actor, () => app.app.get(CreateRecord).executeMany(actor, 'plot', inputs as never));
const input = (code: string, change: object = {}) => ({
  parkId: world.park.id,
  document: plot(code, change),
});
const begun = async (...names: string[]) =>
  (await create(names.map((code) => input(code)))).map((each) => each as { id: string; version: number });
const eventsOf = (id: string) =>
  app.db.query(
    `SELECT name, actor_id AS by, payload->>'n' AS n FROM domain_events WHERE subject_id = $1 ORDER BY id`,
    [id],
  );

describe('many drafts at once', () => {
  it('begin each for itself: what is refused keeps no other, and each that begins has its event', async () => {
    const outcomes = await create([
      input('M-1'),
      input('M-2', { area: 'large' }),
      { document: plot('M-3') },
      input('M-4', { note: 'x'.repeat(5_001) }),
      { ...input('M-5'), parkId: '00000000-0000-7000-8000-000000000000' },
      input('M-6'),
    ]);
    expect(codes(outcomes)).toEqual([
      'done',
      'validation.failed',
      'validation.failed',
      'validation.failed',
      'resource.not-found',
      'done',
    ]);
    const { id } = outcomes[0] as { id: string };
    expect(await eventsOf(id)).toEqual([{ name: 'content.draft-begun', by: editor.userId, n: '1' }]);
    const seen = await app.get(`/content/plot/${id}`, { token: world.editor });
    expect(seen.body.open).toMatchObject({ n: 1, version: 1, document: { code: 'M-1' } });
  });

  it('are nobody’s who may not write in the park', async () => {
    expect(codes(await create([input('N-1')], VISITOR))).toEqual(['resource.not-found']);
    const [mine] = await begun('N-2');
    const other = await aContentWorld(app);
    const { id } = await aParkMember(app, other.park.id);
    const stranger = (await app.app.get(Identity).actorOf(id)) as Actor;
    const { id: plotId } = mine as { id: string };
    const asStranger = <T>(work: () => Promise<T>) => as(stranger, work);
    expect(
      codes(
        await asStranger(() =>
          app.app
            .get(SaveDraft)
            .executeMany(stranger, 'plot', [{ id: plotId, version: 1, document: plot('X') }]),
        ),
      ),
    ).toEqual(['resource.not-found']);
    expect(
      codes(await asStranger(() => app.app.get(BeginDraft).executeMany(stranger, 'plot', [plotId]))),
    ).toEqual(['resource.not-found']);
    expect(
      codes(
        await asStranger(() =>
          app.app.get(DiscardDrafts).execute(stranger, 'plot', [{ id: plotId, version: 1 }]),
        ),
      ),
    ).toEqual(['resource.not-found']);
  });

  it('are saved each by its version, and what says the same already is no change', async () => {
    const [one, two, three] = await begun('S-1', 'S-2', 'S-3');
    const save = (drafts: object[]) =>
      as(editor, () => app.app.get(SaveDraft).executeMany(editor, 'plot', drafts as never));
    const outcomes = await save([
      { id: one?.id, version: 1, document: plot('S-1', { note: 'Level' }) },
      { id: two?.id, version: 7, document: plot('S-2', { note: 'Level' }) },
      { id: three?.id, version: 1, document: plot('S-3') },
    ]);
    expect(outcomes.map((outcome) => (isRefused(outcome) ? outcome.status : outcome))).toEqual([2, 412, 1]);
    expect(await eventsOf(one?.id as string)).toMatchObject([
      { name: 'content.draft-begun' },
      { name: 'content.saved', n: '1' },
    ]);
    expect(await eventsOf(three?.id as string)).toHaveLength(1);
    await app.db.query(
      `UPDATE content_versions SET state = 'in-review', submitted_at = now() WHERE subject_id = $1`,
      [one?.id],
    );
    expect(codes(await save([{ id: one?.id, version: 2, document: plot('S-1') }]))).toEqual([
      'content.not-a-draft',
    ]);
  });

  it('are discarded as one by one, and not what somebody has handed in or changed since', async () => {
    const [one, two, three] = await begun('D-1', 'D-2', 'D-3');
    await app.db.query(
      `UPDATE content_versions SET state = 'in-review', submitted_at = now() WHERE subject_id = $1`,
      [two?.id],
    );
    const discard = () =>
      as(editor, () =>
        app.app.get(DiscardDrafts).execute(editor, 'plot', [
          { id: one?.id as string, version: 1 },
          { id: two?.id as string, version: 1 },
          { id: three?.id as string, version: 2 },
        ]),
      );
    expect(codes(await discard())).toEqual(['done', 'workflow.action-not-available', 'version.stale']);
    expect(await eventsOf(one?.id as string)).toMatchObject([
      { name: 'content.draft-begun' },
      { name: 'content.discarded', by: editor.userId },
    ]);
    const [first] = codes(await discard());
    expect(first).toBe('content.no-open-version');
  });

  it('of what is public begin from it, but not beside a draft that is open', async () => {
    const [one, two] = await begun('B-1', 'B-2');
    await app.db.query(
      `UPDATE content_versions SET state = 'published', published_at = now() WHERE subject_id = $1`,
      [one?.id],
    );
    const ids = [one?.id as string, two?.id as string];
    const outcomes = await as(editor, () => app.app.get(BeginDraft).executeMany(editor, 'plot', ids));
    expect(codes(outcomes)).toEqual(['done', 'content.draft-open']);
    const seen = await app.get(`/content/plot/${one?.id}`, { token: world.editor });
    expect(seen.body.open).toMatchObject({ n: 2, version: 2, basedOn: 1, document: { code: 'B-1' } });
  });
});
