import { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { changesBetween } from '@models/content/model/documents';
import { refusal, settled, withApi } from '../../../testing/api';
import { contentRecord, draft, factEntry, parkDocument } from '../../../testing/content.data';
import { INVESTOR } from '../../../testing/sessions.data';
import { ContentRecordView, DraftView } from '../../api/generated/model';
import { Session } from '../session';
import { DraftCheck } from './draft-check';
import { DraftEditing } from './draft-editing';
import { ParkWords } from './park/park-words';

@Component({
  imports: [DraftCheck],
  providers: [DraftEditing],
  template: `<app-draft-check [address]="address" [words]="words" (submitted)="submitted = $event" />`,
})
class Page {
  readonly editing = inject(DraftEditing);
  address = { type: 'park', id: 'p1' };
  readonly words = new ParkWords(() => 'area', 'en');
  submitted: ContentRecordView | null = null;
}

const after = parkDocument({ facts: [factEntry({ value: '9560' })] });
const changes = changesBetween(parkDocument() as never, after as never) as unknown as DraftView['changes'];
const pointer = `/facts/${factEntry().id}/value`;
const params = { value: '956', unit: 'ha', asOf: '2021' };
const warning = { pointer, code: 'fact.contradicts', params, acknowledged: false };
const MOVES = '/api/v1/content/park/p1/draft/transitions';

describe('a draft before it is submitted', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<Page>;
  let page: HTMLElement;

  function show(over: Partial<DraftView>, type = 'park') {
    fixture = TestBed.createComponent(Page);
    fixture.componentInstance.address = { type, id: 'p1' };
    page = fixture.nativeElement as HTMLElement;
    fixture.componentInstance.editing.open(
      { type: 'park', id: 'p1' },
      draft({ document: after, changes, ...over }),
    );
    fixture.detectChanges();
  }
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
  };

  beforeEach(() => {
    localStorage.clear();
    server = withApi();
    TestBed.inject(Session).adopt(INVESTOR);
  });
  afterEach(() => server.verify());

  it('shows each question, and is not sent before every one was answered', async () => {
    show({ warnings: [warning] });
    expect(page.textContent).toContain('Another statement says 956 ha (as of 2021)');
    await submit();
    server.expectNone(MOVES);
    page.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await submit();
    const move = server.expectOne(MOVES);
    expect(move.request.headers.get('if-match')).toBe('"7"');
    expect(move.request.body).toEqual({
      action: 'submit',
      acknowledgedWarnings: [{ pointer, code: 'fact.contradicts' }],
    });
    const record = contentRecord({ open: draft({ state: 'in-review' }) });
    move.flush(record);
    await settled();
    expect(fixture.componentInstance.submitted).toEqual(record);
  });

  it('is not sent while something must be corrected', async () => {
    show({ problems: [{ pointer, code: 'fact.number-unreadable', params: {} }] });
    await submit();
    server.expectNone(MOVES);
    expect(page.textContent).toContain('Correct what is listed above');
  });

  it('leads who presses the button all the same to what keeps it from being sent', async () => {
    show({ warnings: [warning], problems: [{ pointer, code: 'fact.number-unreadable', params: {} }] });
    document.body.append(page);
    await submit();
    expect(document.activeElement?.closest('.problem')).not.toBeNull();
    fixture.destroy();
    show({ warnings: [warning, { ...warning, code: 'fact.number-odd' }] });
    document.body.append(page);
    const [first, second] = page.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    first?.click();
    await submit();
    expect(document.activeElement).toBe(second);
    fixture.destroy();
  });

  it('is not sent while something typed has not reached the portal', async () => {
    show({});
    fixture.componentInstance.editing.write('/notes', 'just typed');
    void submit();
    server.expectOne({ method: 'PUT' }).error(new ProgressEvent('error'));
    await settled();
    fixture.detectChanges();
    server.expectNone(MOVES);
    expect(page.textContent).toContain('Not everything is saved yet');
    fixture.destroy();
    server.expectOne({ method: 'PUT' });
  });

  it.each([
    ['park', 'Profile'],
    ['policy', 'Policies'],
  ])('tells who may not submit it where the managers find it: %s', (type, name) => {
    show({ availableActions: ['edit'] }, type);
    expect(page.textContent).toContain(`managers see it on the page “${name}”.`);
  });

  it('is read again when somebody else saved meanwhile', async () => {
    show({});
    await submit();
    server.expectOne(MOVES).flush(...refusal(412, 'version.stale'));
    await settled();
    server
      .expectOne('/api/v1/content/park/p1')
      .flush(contentRecord({ open: draft({ version: 9, document: after, changes }) }));
    await settled();
    fixture.detectChanges();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Somebody has changed this');
  });

  it('tells an editor who submits it', () => {
    show({ availableActions: ['edit', 'discard'] });
    expect(page.querySelector('form')).toBeNull();
    expect(page.textContent).toContain('A manager of the park submits');
  });
});
