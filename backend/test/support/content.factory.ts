import { randomUUID } from 'node:crypto';
import { aPark } from './leads.factory.js';
import { aParkMember, anOfficer } from './people.factory.js';
import type { Answer, TestApp } from './test-app.js';

/** A park with a team and two officers, each signed in. */
export interface ContentWorld {
  park: { id: string; slug: string };
  editor: string;
  manager: string;
  officer: string;
  otherOfficer: string;
}

export async function aContentWorld(app: TestApp): Promise<ContentWorld> {
  const park = await aPark(app);
  const [editor, manager, officer, otherOfficer] = await Promise.all([
    aParkMember(app, park.id),
    aParkMember(app, park.id, 'park-manager'),
    anOfficer(app),
    anOfficer(app),
  ]);
  const token = (person: { id: string }) => app.signedIn(person);
  return {
    park,
    editor: await token(editor),
    manager: await token(manager),
    officer: await token(officer),
    otherOfficer: await token(otherOfficer),
  };
}

/** A fact that raises no question, with what the test wants to be different. */
export const aFact = (wanted: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  key: 'firm_capacity_available',
  value: '40',
  valueKind: 'number',
  unit: 'MW',
  asOf: '2026-11',
  source: {
    address: 'https://example.com/power',
    title: 'Grid operator',
    retrievedOn: '2026-11-20',
    quote: null,
  },
  note: null,
  confidence: 'high',
  visibility: 'public',
  expiresOn: null,
  ...wanted,
});

/** A document as a test changes it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests write what no type allows, to see it refused
export type AnyDocument = Record<string, any>;

/** The desk of a park's profile, as somebody with this session uses it. */
export class ParkDesk {
  constructor(
    private readonly app: TestApp,
    private readonly parkId: string,
    private readonly token: string,
  ) {}

  private get url(): string {
    return `/content/park/${this.parkId}`;
  }

  record = () => this.app.get(this.url, { token: this.token });
  begin = (fromVersion?: number) =>
    this.app.post(`${this.url}/drafts`, fromVersion === undefined ? {} : { fromVersion }, {
      token: this.token,
    });
  versions = () => this.app.get(`${this.url}/versions`, { token: this.token });
  version = (n: number) => this.app.get(`${this.url}/versions/${n}`, { token: this.token });
  changes = (n: number, from?: number) =>
    this.app.get(`${this.url}/versions/${n}/changes${from === undefined ? '' : `?from=${from}`}`, {
      token: this.token,
    });

  save(document: unknown, version: number): Promise<Answer> {
    return this.app.put(
      `${this.url}/draft`,
      { document },
      { token: this.token, headers: { 'if-match': `"${version}"` } },
    );
  }

  /** Changes the document of the open draft and saves it. */
  async edit(change: (document: AnyDocument) => void): Promise<Answer> {
    const { open } = (await this.record()).body;
    change(open.document);
    return this.save(open.document, open.version);
  }

  /** A transition of what is open now, whatever its version is. */
  async move(action: string, more: Record<string, unknown> = {}, version?: number): Promise<Answer> {
    const { open, published } = (await this.record()).body;
    const expected = version ?? (action === 'archive' ? published.version : open.version);
    return this.app.post(
      `${this.url}/draft/transitions`,
      { action, ...(action === 'archive' ? { reason: 'It was closed' } : {}), ...more },
      { token: this.token, headers: { 'if-match': `"${expected}"` } },
    );
  }
}

/** A draft of the world's park with one new fact, handed in by its manager. @returns the fact. */
export async function aSubmittedDraft(
  app: TestApp,
  { park, editor, manager }: ContentWorld,
  fact = aFact(),
): Promise<ReturnType<typeof aFact>> {
  const writing = new ParkDesk(app, park.id, editor);
  const answers = [
    await writing.begin(),
    await writing.edit((document) => document['facts'].push(fact)),
    await new ParkDesk(app, park.id, manager).move('submit'),
  ];
  const refused = answers.find(({ status }) => status >= 300);
  if (refused) throw new Error(`The draft was not submitted: ${JSON.stringify(refused.body)}`);
  return fact;
}
