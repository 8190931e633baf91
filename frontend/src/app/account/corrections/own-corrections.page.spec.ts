import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { OwnCorrectionView } from '../../api/generated/model';
import { WalkableList } from '../../core/desk/walkable-list';
import { OwnCorrectionsPage } from './own-corrections.page';

const LIST = '/api/v1/corrections/own?pageSize=20';

const correction = (more: Partial<OwnCorrectionView> = {}): OwnCorrectionView =>
  ({
    id: 'c1',
    reference: 'LS-7K2M9QXF',
    park: { slug: 'demo-park', name: { text: 'Demo Park', lang: 'en', isOriginal: true } },
    factKey: 'approved_area',
    valueKind: 'number',
    seen: { value: '956', unit: 'ha', asOf: null },
    proposed: {
      value: '1020',
      unit: 'ha',
      asOf: { value: '2026-10', from: '2026-10-01', to: '2026-10-31' },
      source: { title: 'Yearbook 2026', address: 'https://example.com/yearbook' },
    },
    comment: 'The east is missing.',
    state: 'open',
    submittedAt: '2026-11-26T02:00:00Z',
    decidedAt: null,
    reason: null,
    demo: false,
    ...more,
  }) as OwnCorrectionView;

async function page() {
  TestBed.configureTestingModule({ providers: [WalkableList] });
  const server = withApi();
  const fixture = TestBed.createComponent(OwnCorrectionsPage);
  const settle = async () => {
    await settled();
    fixture.detectChanges();
  };
  fixture.detectChanges();
  return { server, settle, shown: fixture.nativeElement as HTMLElement };
}

async function listed(...items: OwnCorrectionView[]) {
  const { server, settle, shown } = await page();
  server.expectOne(LIST).flush({ items, nextCursor: null });
  await settle();
  return shown;
}

describe('what a reader has proposed', () => {
  it('stands beside what they saw, with where they read it and the park it is about', async () => {
    const shown = await listed(correction());
    const sides = [...shown.querySelectorAll('.sides section')].map((side) => side.textContent ?? '');
    expect(sides[0]).toContain('956 ha');
    expect(sides[1]).toContain('1,020 ha');
    expect(sides[1]).toContain('Oct 2026');
    expect(sides[2]).toContain('Yearbook 2026');
    expect(shown.querySelector('a[href="/parks/demo-park"]')?.textContent).toBe('Demo Park');
    expect(shown.textContent).toContain('Nobody has decided on it yet.');
    expect(shown.querySelector('a[href="https://example.com/yearbook"]')?.getAttribute('rel')).toContain(
      'nofollow',
    );
  });

  it('says that an accepted one is not public yet', async () => {
    const shown = await listed(correction({ state: 'accepted', decidedAt: '2026-11-26T03:00:00Z' }));
    expect(shown.querySelector('.outcome')?.textContent).toContain('Accepted');
    expect(shown.textContent).toContain('when the draft has been reviewed');
  });

  it('gives the reason of one that is declined', async () => {
    const shown = await listed(
      correction({
        state: 'declined',
        decidedAt: '2026-11-26T03:00:00Z',
        reason: 'The register says otherwise.',
      }),
    );
    expect(shown.querySelector('.outcome')?.textContent).toContain('Declined');
    expect(shown.textContent).toContain('The register says otherwise.');
  });

  it('can be taken away, once there is any', async () => {
    expect((await listed(correction())).querySelector('form')?.getAttribute('action')).toBe(
      '/api/v1/corrections/own/export',
    );
  });

  it('leads to the parks while there is none', async () => {
    const shown = await listed();
    expect(shown.textContent).toContain('You have proposed no correction');
    expect(shown.querySelector('a[href="/parks"]')).not.toBeNull();
    expect(shown.querySelector('form')).toBeNull();
  });

  it('is asked for again when it could not be read', async () => {
    const { server, settle, shown } = await page();
    expect(shown.querySelector('app-skeleton')).not.toBeNull();
    server.expectOne(LIST).flush(...refusal(503, 'server.unavailable'));
    await settle();
    expect(shown.textContent).not.toContain('You have proposed no correction');
    (shown.querySelector('app-read-failure button') as HTMLButtonElement).click();
    await settle();
    server.expectOne(LIST).flush({ items: [correction()], nextCursor: null });
    await settle();
    expect(shown.textContent).toContain('LS-7K2M9QXF');
  });
});
