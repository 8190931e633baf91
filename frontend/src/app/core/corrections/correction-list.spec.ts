import { TestBed } from '@angular/core/testing';
import { CorrectionView } from '../../api/generated/model';
import { refusal, settled, withApi } from '../../../testing/api';
import { CorrectionList } from './correction-list';

const LIST = '/api/v1/parks/demo-park/corrections';
const ONE = '/api/v1/corrections/c1';

const correction = (more: Partial<CorrectionView> = {}): CorrectionView =>
  ({
    id: 'c1',
    reference: 'LS-7K2M9QXF',
    park: { slug: 'demo-park', name: { text: 'Demo Park', lang: 'en', isOriginal: true } },
    factKey: 'approved_area',
    valueKind: 'number',
    seen: { value: '956', unit: 'ha', asOf: null },
    present: { value: '956', unit: 'ha', asOf: null, source: null },
    proposed: {
      value: '1020',
      unit: 'ha',
      asOf: { value: '2026-10', from: '2026-10-01', to: '2026-10-31' },
      source: { title: 'Yearbook 2026', address: 'https://example.com/yearbook' },
    },
    comment: null,
    by: null,
    state: 'open',
    submittedAt: '2026-11-26T02:00:00Z',
    decidedAt: null,
    decidedBy: null,
    reason: null,
    acceptedInto: null,
    acceptRefusal: null,
    demo: false,
    version: 2,
    availableActions: ['accept', 'decline'],
    ...more,
  }) as CorrectionView;

const decided = (more: Partial<CorrectionView>) =>
  correction({
    decidedAt: '2026-11-26T03:00:00Z',
    decidedBy: 'Mei Lin',
    version: 3,
    availableActions: [],
    ...more,
  });

async function list(items: CorrectionView[]) {
  const server = withApi();
  const fixture = TestBed.createComponent(CorrectionList);
  fixture.componentRef.setInput('address', LIST);
  fixture.detectChanges();
  server.expectOne(`${LIST}?state=open&pageSize=20`).flush({ items, nextCursor: null });
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (text: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(text))?.click();
    await settle();
  };
  const send = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const write = async (text: string) => {
    const field = page.querySelector('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const sides = () => [...page.querySelectorAll('.sides section')].map((side) => side.textContent ?? '');
  return { server, page, settle, press, send, write, sides };
}

describe('the corrections of a desk', () => {
  it('stand side by side: what is published, what is proposed, where it was read', async () => {
    const { page, sides } = await list([correction()]);
    const [present, proposed, source] = sides();
    expect(present).toContain('956 ha');
    expect(present).not.toContain('The reader saw');
    expect(proposed).toContain('1,020 ha');
    expect(proposed).toContain('Oct 2026');
    expect(source).toContain('Yearbook 2026');
    expect(page.textContent).toContain('A reader, without a name');
    expect(page.querySelector('a[href="https://example.com/yearbook"]')?.getAttribute('rel')).toContain(
      'nofollow',
    );
  });

  it('tell what the reader saw when that has changed since', async () => {
    const { sides } = await list([correction({ seen: { value: '900', unit: 'ha', asOf: null } })]);
    expect(sides()[0]).toContain('The reader saw: 900 ha');
  });

  it('are accepted into the draft, in the version that is shown, and lead to it', async () => {
    const { server, page, press, send, settle } = await list([correction()]);
    await press('Accept…');
    expect(page.textContent).toContain('when the draft has been reviewed');
    server.expectNone(`${ONE}/transitions`);
    await send();
    const call = server.expectOne(`${ONE}/transitions`);
    expect([call.request.body, call.request.headers.get('If-Match')]).toEqual([{ action: 'accept' }, '"2"']);
    call.flush(decided({ state: 'accepted', acceptedInto: 4 }));
    await settle();
    expect(page.querySelector('[role=status].outcome')?.textContent).toContain('Taken into version 4');
    expect(page.querySelector('a[href="/desk/parks/demo-park/profile/edit"]')).not.toBeNull();
    expect(page.querySelectorAll('article')).toHaveLength(1);
  });

  it('are declined with a reason only', async () => {
    const { server, page, press, send, write, settle } = await list([correction()]);
    await press('Decline…');
    await send();
    expect(page.textContent).toContain('Write the reason');
    server.expectNone(`${ONE}/transitions`);
    await write('The register says otherwise.');
    await send();
    const call = server.expectOne(`${ONE}/transitions`);
    expect(call.request.body).toEqual({ action: 'decline', reason: 'The register says otherwise.' });
    call.flush(decided({ state: 'declined', reason: 'The register says otherwise.' }));
    await settle();
    expect(page.textContent).toContain('Declined by Mei Lin');
  });

  it('keep what was typed when somebody else was faster', async () => {
    const { server, page, press, send, write, settle } = await list([correction()]);
    await press('Decline…');
    await write('The register says otherwise.');
    await send();
    server.expectOne(`${ONE}/transitions`).flush(...refusal(412, 'version.stale'));
    await settle();
    server.expectOne(ONE).flush(correction({ version: 3 }));
    await settle();
    expect(page.textContent).toContain('Somebody else has changed this meanwhile');
    expect(page.querySelector('textarea')?.value).toBe('The register says otherwise.');
  });

  it('say why one cannot be accepted now', async () => {
    const { page } = await list([
      correction({ acceptRefusal: 'correction.profile-held', availableActions: ['decline'] }),
    ]);
    expect(page.textContent).toContain('lies with the reviewers');
    expect(page.textContent).not.toContain('Accept…');
  });

  it('say where they will come from while there are none', async () => {
    const { page } = await list([]);
    expect(page.textContent).toContain('No correction waits');
  });
});
