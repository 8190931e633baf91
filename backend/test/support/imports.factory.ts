import { randomUUID } from 'node:crypto';
import type { FindingView } from '../../src/modules/transfers/dto/views.js';
import { aParkMember, anOfficer, type Somebody } from './people.factory.js';
import type { Answer, TestApp } from './test-app.js';

/** A park with a team, as a place for what a file brings. */
export interface ImportPark {
  id: string;
  slug: string;
  editorUser: Somebody;
  editor: string;
  manager: string;
  officer: string;
}

export async function anImportPark(app: TestApp, names: Record<string, string> = { en: 'Test park' }) {
  const id = randomUUID();
  const slug = `park-${id.slice(0, 8)}`;
  await app.db.query(
    `INSERT INTO parks (id, slug, name, sort_name, country, kind, status, coord_precision, time_zone, takes_enquiries)
     VALUES ($1, $2, $3, 'test park', 'CN', 'industrial park', 'operating', 'none', 'Asia/Shanghai', true)`,
    [id, slug, JSON.stringify({ original: 'en', texts: names })],
  );
  const editorUser = await aParkMember(app, id);
  return {
    id,
    slug,
    editorUser,
    editor: await app.signedIn(editorUser),
    manager: await app.signedIn(await aParkMember(app, id, 'park-manager')),
    officer: await app.signedIn(await anOfficer(app)),
  } satisfies ImportPark;
}

const etag = ({ headers }: Answer) => ({ 'if-match': String(headers['etag']) });

/** Imports over HTTP, as somebody with this session makes them. */
export class ImportDesk {
  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  see(id: string): Promise<Answer> {
    return this.app.get(`/imports/${id}`, { token: this.token });
  }

  announce(body: object): Promise<Answer> {
    return this.app.post('/imports', body, {
      token: this.token,
      headers: { 'idempotency-key': randomUUID() },
    });
  }

  send(id: string, bytes: Buffer | string): Promise<Answer> {
    return this.app.put(`/imports/${id}/file`, Buffer.from(bytes), {
      token: this.token,
      headers: { 'content-type': 'application/octet-stream' },
    });
  }

  /** Announces, sends, and waits until it has been read. */
  async upload(file: Buffer | string, about: object): Promise<Answer> {
    const bytes = Buffer.from(file);
    const begun = await this.announce({ fileName: 'rows.csv', mode: 'both', size: bytes.length, ...about });
    if (begun.status !== 201) return begun;
    const sent = await this.send(begun.body.id, bytes);
    if (sent.status !== 200) return sent;
    await this.app.quiet();
    return this.see(begun.body.id);
  }

  /** Asks for an action and waits until its work is done. */
  async move(id: string, action: string, more: object = {}): Promise<Answer> {
    const answer = await this.app.post(
      `/imports/${id}/transitions`,
      { action, ...more },
      { token: this.token, headers: etag(await this.see(id)) },
    );
    await this.app.quiet();
    return answer.status === 200 ? this.see(id) : answer;
  }

  /** Changes options, or columns by their headers. */
  async map(
    id: string,
    options: object,
    fields: Record<string, { field: string | null; unit?: string | null }> = {},
  ): Promise<Answer> {
    const before = await this.see(id);
    const { headers, mode, mapping } = before.body;
    const columns = mapping.columns.map((column: object, place: number) => ({
      ...column,
      ...fields[headers[place]],
    }));
    return this.app.put(
      `/imports/${id}/mapping`,
      { columns, options: { ...mapping.options, ...options }, mode },
      { token: this.token, headers: etag(before) },
    );
  }

  /** What was found in the rows, a line for each: number, severity, code, header, cell. */
  async findings(id: string): Promise<string[]> {
    const { headers } = (await this.see(id)).body;
    return (await this.rows(id)).flatMap(({ n, findings }) =>
      (findings as FindingView[]).map(
        ({ severity, code, column, value }) =>
          `${n} ${severity} ${code} ${column === null ? '(row)' : headers[column]}: ${value}`,
      ),
    );
  }

  async rows(id: string, show = 'all'): Promise<Answer['body'][]> {
    const path = `/imports/${id}/rows?show=${show}&pageSize=100`;
    return (await this.app.get(path, { token: this.token })).body.items;
  }

  async correct(id: string, n: number, body: object): Promise<Answer> {
    const headers = etag(await this.see(id));
    return this.app.patch(`/imports/${id}/rows/${n}`, body, { token: this.token, headers });
  }

  /** A record of the content as it stands. */
  async record(type: string, id: string): Promise<Answer['body']> {
    return (await this.app.get(`/content/${type}/${id}`, { token: this.token })).body;
  }

  /** Uploads and checks. @returns the id. */
  async checked(file: Buffer | string, about: object): Promise<string> {
    const { body } = await this.upload(file, about);
    await this.move(body.id, 'check');
    return body.id;
  }

  /** Saves the draft of a record, changed. */
  async edit(type: string, id: string, change: object): Promise<Answer> {
    const read = await this.app.get(`/content/${type}/${id}`, { token: this.token });
    return this.app.put(
      `/content/${type}/${id}/draft`,
      { document: { ...read.body.open.document, ...change } },
      { token: this.token, headers: etag(read) },
    );
  }

  /** Moves the draft of a record along its way; whatever was questioned is meant like that. */
  async moveDraft(type: string, id: string, action: string): Promise<Answer> {
    const read = await this.app.get(`/content/${type}/${id}`, { token: this.token });
    const { warnings } = read.body.open;
    return this.app.post(
      `/content/${type}/${id}/draft/transitions`,
      { action, ...(action === 'submit' ? { acknowledgedWarnings: warnings } : {}) },
      { token: this.token, headers: etag(read) },
    );
  }
}
