import { aPark } from './enquiries.factory.js';
import { aPhoto, sendFile } from './files.factory.js';
import { aParkMember } from './people.factory.js';
import { type Answer, HOST, type TestApp } from './test-app.js';

export const ALT = { original: 'en', texts: { en: 'The main gate', 'zh-CN': '主入口' } };

/** A park with an editor and a manager, each signed in. */
export interface FilesTeam {
  slug: string;
  url: string;
  id: string;
  editor: string;
  manager: string;
}

export const versioned = (version: number) => ({ 'if-match': `"${version}"` });

/** What people do with the files of a park. @param app asked for when it is needed: the test starts it first */
export function parkFilesOf(app: () => TestApp) {
  /** Claimed unless told otherwise. */
  const aTeam = async ({ claimed = true, demo = false } = {}): Promise<FilesTeam> => {
    const { db, clock } = app();
    const park = await aPark(app());
    if (claimed) await db.query('UPDATE parks SET claimed_at = $2 WHERE id = $1', [park.id, clock.now()]);
    const [editor, manager] = [
      await aParkMember(app(), park.id),
      await aParkMember(app(), park.id, 'park-manager'),
    ];
    if (demo) await db.query('UPDATE users SET demo = true WHERE id = ANY($1)', [[editor.id, manager.id]]);
    return {
      ...park,
      url: `/parks/${park.slug}/files`,
      editor: await app().signedIn(editor),
      manager: await app().signedIn(manager),
    };
  };

  const add = async ({ url, editor }: FilesTeam, bytes?: Buffer, name = 'gate.jpg') => {
    const file = { name, bytes: bytes ?? (await aPhoto()) };
    const { body } = await sendFile(app(), url, file, { token: editor });
    await app().quiet();
    return body.id as string;
  };

  /** Edits or moves with the version that is current. */
  const act = async (team: FilesTeam, id: string, token: string, change: object): Promise<Answer> => {
    const url = `${team.url}/${id}`;
    const { body } = await app().get(url, { token });
    const options = { token, headers: versioned(body.version) };
    return 'action' in change
      ? app().post(`${url}/transitions`, change, options)
      : app().patch(url, change, options);
  };

  return {
    aTeam,
    add,
    act,
    aShownPicture: async (team: FilesTeam): Promise<string> => {
      const id = await add(team);
      await act(team, id, team.editor, { alt: ALT });
      await act(team, id, team.manager, { action: 'show' });
      return id;
    },
    shownTo: async (team: FilesTeam, token?: string) =>
      (await app().get(`/parks/${team.slug}/shown-files`, token ? { token } : {})).body,
    bytesFor: (id: string, token?: string, headers = {}) =>
      app().app.inject({
        url: `/api/v1/files/${id}`,
        headers: { host: HOST, ...(token ? { cookie: `lodestone=${token}` } : {}), ...headers },
      }),
  };
}
