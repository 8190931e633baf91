import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aContentWorld, aFact, ParkDesk } from '../../../test/support/content.factory.js';
import { createTestApp, type TestApp } from '../../../test/support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 120_000);
afterAll(() => app?.stop());

/** A statement under words of the park's own. */
const statement = (key: string) => aFact({ key, value: '800 m', valueKind: 'text', unit: null });

async function aDraftWith(...keys: string[]) {
  const { park, editor, manager, officer } = await aContentWorld(app);
  const desk = (token: string) => new ParkDesk(app, park.id, token);
  await desk(editor).begin();
  const saved = await desk(editor).edit((document) => document['facts'].push(...keys.map(statement)));
  const publish = async () => {
    await desk(manager).move('submit');
    return desk(officer).move('approve');
  };
  return { park, saved, publish, desk: desk(editor) };
}

describe('a statement under a park’s own words', () => {
  it.each([
    ['Chinese', '距最近消防站'],
    ['Japanese', '最寄りの消防署までの距離'],
    ['German', 'Entfernung zur nächsten Feuerwehr (Straße)'],
    ['Persian, with its joiner', 'فاصله تا نزدیک\u200cترین آتش‌نشانی'],
    ['Hindi', 'निकटतम दमकल केंद्र'],
    ['Latin, as a key of old', 'distance_to_fire_station'],
  ])('in %s goes through the draft, the diff and onto the public page word for word', async (_lang, key) => {
    const { park, saved, publish, desk } = await aDraftWith(key);
    expect(saved.status).toBe(200);
    const { open } = (await desk.record()).body;
    expect(open.problems).toEqual([]);
    expect(open.changes).toMatchObject([{ after: { key } }]);
    expect((await publish()).body.published).not.toBeNull();
    const { facts } = (await app.get(`/parks/${park.slug}`)).body;
    expect(facts).toMatchObject([{ key, block: 'other', value: '800 m' }]);
    expect((await desk.version(2)).body.document.facts).toMatchObject([{ key }]);
  });

  it('is the same key however it was typed: composed, with single spaces', async () => {
    const { desk } = await aDraftWith('  Nächste   Feuerwehr ', 'Nächste Feuerwehr'.normalize('NFD'));
    const { facts } = (await desk.record()).body.open.document;
    expect(facts.map(({ key }: { key: string }) => key)).toEqual(['Nächste Feuerwehr', 'Nächste Feuerwehr']);
  });

  it.each([
    ['nothing', ''],
    ['only signs', '—!'],
    ['only digits', '2026'],
    ['a sign first', '_proto'],
    ['a control character', 'Fire\u0007station'],
    ['a change of direction', 'Fire \u202enoitats'],
    ['eighty-one characters', 'x'.repeat(81)],
  ])('is refused with %s in place of words', async (_what, key) => {
    const { saved } = await aDraftWith(key);
    expect(saved).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ pointer: '/document/facts/0/key' })] },
    });
  });
});
