import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFact, type AnyDocument, ParkDesk } from '../../test/support/content.factory.js';
import { anOfficer } from '../../test/support/people.factory.js';
import { createTestApp, type TestApp } from '../../test/support/test-app.js';
import { type ContentDocument, ContentTypes } from '../modules/content/index.js';
import { ParkDocument } from '../modules/parks/index.js';
import { validated } from '../platform/http/validation.js';
import { SeedCatalogue } from './seed-catalogue.js';

let app: TestApp;
let tokens: [author: string, reviewer: string];
const seed = () => app.app.get(SeedCatalogue, { strict: false }).execute();
beforeAll(async () => {
  app = await createTestApp();
  await seed();
  tokens = [await app.signedIn(await anOfficer(app)), await app.signedIn(await anOfficer(app))];
}, 60_000);
afterAll(() => app?.stop());

const slugs = async () =>
  (await app.get('/parks?pageSize=100')).body.items.map(({ slug }: { slug: string }) => slug) as string[];
/** The codes of segments have no order of their own; published by people, they stand in that of the chain. */
const page = async (slug: string) => {
  const { body } = await app.get(`/parks/${slug}`);
  return { ...body, segments: [...body.segments].sort() };
};

async function publish(slug: string, change: (document: AnyDocument) => void): Promise<void> {
  const { id } = await page(slug);
  const [author, reviewer] = tokens.map((token) => new ParkDesk(app, id, token)) as [ParkDesk, ParkDesk];
  await author.begin();
  await author.edit(change);
  const { warnings } = (await author.record()).body.open;
  const acknowledgedWarnings = warnings.map(({ pointer, code }: { pointer: string; code: string }) => ({
    pointer,
    code,
  }));
  expect(await author.move('submit', { acknowledgedWarnings })).toMatchObject({ status: 200 });
  expect(await reviewer.move('approve')).toMatchObject({ status: 200 });
}

describe('every park of the real data', () => {
  it('is a document that could be submitted, and published unchanged its page says the very same', async () => {
    const type = app.app.get(ContentTypes).of('park');
    const publication = { author: null, reviewer: null, at: app.clock.now(), identity: null, demo: false };
    for (const slug of await slugs()) {
      const before = await page(slug);
      const subject = { id: before.id as string, parkId: before.id as string };
      const document = (await type.snapshot(subject.id)) as ContentDocument;
      expect(validated(ParkDocument, document, '')).toEqual(document);
      expect(await type.problems(subject, document)).toEqual([]);
      expect(await type.warnings(subject, document, document)).toEqual([]);
      await app.db.transaction(() => type.project(subject.id, document, { ...publication, ...subject }));
      expect(await page(slug)).toEqual(before);
    }
  }, 60_000);
});

describe('a later load of the files', () => {
  it('leaves a profile that was published by people as they left it: deleted, changed and new', async () => {
    const fact = aFact();
    await publish('gebeng', (document) => {
      document['facts'] = [...document['facts'].slice(1), fact];
      document['tenants'] = document['tenants'].slice(1);
      document['segments'] = [];
      document['name'].texts.en = 'Gebeng, renamed';
    });
    const edited = await page('gebeng');
    await app.db.query(`UPDATE seed_loads SET hash = 'older'`);
    expect(await seed()).toBe(true);
    expect(await page('gebeng')).toEqual(edited);
    expect((await app.get('/parks?q=renamed')).body.items).toMatchObject([{ slug: 'gebeng' }]);
  });
});
