import { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { Json } from '@models/content/model/documents';
import { contentRecord, draft, parkDocument } from '../../../testing/content.data';
import { ADMINISTRATOR, INVESTOR } from '../../../testing/sessions.data';
import { Session } from '../session';
import { DraftEditing, byIds } from './draft-editing';
import { KeptEditsStore } from './kept-edits';

@Component({ template: '', providers: [DraftEditing] })
class Editor {
  readonly editing = inject(DraftEditing);
}

const ADDRESS = { type: 'park', id: 'p1' };
const RECORD = '/api/v1/content/park/p1';

describe('a draft being edited', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<Editor>;
  let editing: DraftEditing;

  beforeEach(() => {
    localStorage.clear();
    server = withApi();
    TestBed.inject(Session).adopt(INVESTOR);
    begin();
  });
  afterEach(() => server.verify());

  function begin() {
    fixture = TestBed.createComponent(Editor);
    editing = fixture.componentInstance.editing;
    editing.open(ADDRESS, draft());
  }

  const kept = () => TestBed.inject(KeptEditsStore).read(ADDRESS);
  const put = (): TestRequest => server.expectOne({ method: 'PUT', url: `${RECORD}/draft` });
  const notesOf = (request: TestRequest) =>
    (request.request.body as { document: { notes: unknown } }).document.notes;
  const savedAs = (version: number, over: Record<string, unknown>) =>
    draft({ version, document: parkDocument(over) });
  async function stale(request: TestRequest, theirs: ReturnType<typeof draft> | null) {
    request.flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(RECORD).flush(contentRecord({ open: theirs }));
    await settled();
  }

  it('is saved after a pause, against the version that was seen, and is kept until then', async () => {
    jest.useFakeTimers();
    editing.write('/notes', 'Two substations');
    TestBed.tick();
    expect(kept()?.yours).toMatchObject({ notes: 'Two substations' });
    server.expectNone(`${RECORD}/draft`);
    jest.advanceTimersByTime(1_300);
    jest.useRealTimers();
    const request = put();
    expect(request.request.headers.get('if-match')).toBe('"7"');
    expect(notesOf(request)).toBe('Two substations');
    request.flush(savedAs(8, { notes: 'Two substations' }));
    await settled();
    expect(editing.state().kind).toBe('clean');
    expect(kept()).toBeNull();
  });

  it('leaves alone what is being typed, though the server keeps it without its last blank', async () => {
    editing.write('/notes', 'Two ');
    editing.saveNow();
    put().flush(savedAs(8, { notes: 'Two' }));
    await settled();
    expect(editing.document()).toMatchObject({ notes: 'Two ' });
  });

  it('joins what others saved elsewhere in it, and saves the whole at once', async () => {
    editing.write('/notes', 'mine');
    editing.saveNow();
    await stale(
      put(),
      draft({
        version: 9,
        document: parkDocument({ website: 'https://theirs.example' }),
        updatedBy: { name: 'Bo' },
      }),
    );
    expect(editing.joinedWith()).toBe('Bo');
    expect(editing.conflicts()).toEqual([]);
    editing.saveNow();
    const again = put();
    expect(again.request.headers.get('if-match')).toBe('"9"');
    expect(again.request.body).toEqual({
      document: parkDocument({ notes: 'mine', website: 'https://theirs.example' }),
    });
    again.flush(savedAs(10, { notes: 'mine', website: 'https://theirs.example' }));
    await settled();
  });

  it('asks where both changed the same, saves nothing before, and then what was chosen', async () => {
    editing.write('/notes', 'mine');
    editing.saveNow();
    await stale(put(), draft({ version: 9, document: parkDocument({ notes: 'theirs' }) }));
    expect(editing.conflicts()).toEqual([
      { pointer: '/notes', original: null, yours: 'mine', theirs: 'theirs' },
    ]);
    editing.saveNow();
    server.expectNone(`${RECORD}/draft`);
    expect(kept()?.yours).toMatchObject({ notes: 'mine' });
    editing.decide(new Map([['/notes', 'mine']]));
    const decided = put();
    expect(notesOf(decided)).toBe('mine');
    expect(decided.request.headers.get('if-match')).toBe('"9"');
    decided.flush(savedAs(10, { notes: 'mine' }));
    await settled();
    expect(editing.state().kind).toBe('clean');
  });

  it('keeps everything when the portal cannot be reached, and brings it back after a reload', async () => {
    editing.write('/notes', 'typed in the tunnel');
    editing.saveNow();
    put().error(new ProgressEvent('error'));
    await settled();
    expect(editing.state().kind).toBe('failed');
    expect(kept()?.yours).toMatchObject({ notes: 'typed in the tunnel' });
    fixture.destroy();
    put().error(new ProgressEvent('error'));

    begin();
    expect(editing.document()).toMatchObject({ notes: 'typed in the tunnel' });
    expect(editing.restoredFrom()).not.toBeNull();
    editing.saveNow();
    expect(notesOf(put())).toBe('typed in the tunnel');
  });

  it('brings back what was typed into an earlier draft, joined with what has happened since', () => {
    const edits = {
      original: parkDocument(),
      yours: parkDocument({ notes: 'typed' }),
      at: '2026-11-26T01:00:00Z',
    };
    TestBed.inject(KeptEditsStore).write(ADDRESS, edits);
    editing.open(
      ADDRESS,
      draft({ n: 5, version: 30, document: parkDocument({ website: 'https://new.example' }) }),
    );
    expect(editing.document()).toMatchObject({ notes: 'typed', website: 'https://new.example' });
  });

  it('never gives one person what another has typed at the same computer', () => {
    editing.write('/notes', 'mine');
    TestBed.inject(Session).adopt(ADMINISTRATOR);
    expect(kept()).toBeNull();
  });

  it('ends when somebody else has submitted it, and keeps what was not saved', async () => {
    editing.write('/notes', 'too late');
    editing.saveNow();
    await stale(put(), draft({ state: 'in-review', version: 9 }));
    expect(editing.ended()).not.toBeNull();
    editing.write('/notes', 'later still');
    editing.saveNow();
    expect(kept()?.yours).toMatchObject({ notes: 'too late' });
  });

  it('says which field the server refused, by the id of its entry', async () => {
    const tenants = [
      { id: 't-1', name: 'a' },
      { id: 't-2', name: 'b' },
    ];
    editing.write('/tenants', tenants);
    editing.saveNow();
    put().flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: '/document/tenants/1/name', code: 'validation.too-long', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await settled();
    expect(editing.state().kind).toBe('refused');
    expect(editing.problems()).toEqual([
      { pointer: '/tenants/t-2/name', code: 'validation.too-long', params: {} },
    ]);
    expect(byIds('/document/name/texts/en', parkDocument() as unknown as Json)).toBe('/name/texts/en');
  });

  it('is saved whole before anybody submits it', async () => {
    editing.write('/notes', 'last words');
    const saved = editing.saved();
    put().flush(savedAs(8, { notes: 'last words' }));
    expect(await saved).toBe(true);
    editing.write('/notes', 'and more');
    const failing = editing.saved();
    put().error(new ProgressEvent('error'));
    expect(await failing).toBe(false);
  });
});
