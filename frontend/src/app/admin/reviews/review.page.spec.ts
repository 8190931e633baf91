import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { changesBetween } from '@models/content/model/documents';
import { settled, withApi } from '../../../testing/api';
import { CATALOGUE, contentRecord, draft, factEntry, parkDocument } from '../../../testing/content.data';
import { DraftView } from '../../api/generated/model';
import { WalkableList } from '../../core/desk/walkable-list';
import { ReviewPage } from './review.page';

const after = parkDocument({ facts: [factEntry({ value: '9560' })] });
const changes = changesBetween(parkDocument() as never, after as never) as unknown as DraftView['changes'];

describe('a version that waits for its reviewer', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ReviewPage>;
  let page: HTMLElement;

  async function show(over: Partial<DraftView>) {
    TestBed.configureTestingModule({ providers: [WalkableList] });
    server = withApi();
    fixture = TestBed.createComponent(ReviewPage);
    fixture.componentRef.setInput('type', 'park');
    fixture.componentRef.setInput('id', 'p1');
    page = fixture.nativeElement as HTMLElement;
    TestBed.tick();
    server.match('/api/v1/content/reviews?pageSize=50');
    server.expectOne('/api/v1/facts/catalogue').flush({ keys: CATALOGUE });
    const open = draft({
      state: 'in-review',
      document: after,
      changes,
      availableActions: ['return', 'approve'],
      ...over,
    });
    server.expectOne('/api/v1/content/park/p1').flush(contentRecord({ open }));
    await settled();
    fixture.detectChanges();
  }
  const textOf = (selector: string) =>
    page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  beforeEach(() => sessionStorage.clear());

  it('shows each change with its unit, and takes a comment to it', async () => {
    await show({});
    expect(textOf('app-field-changes')).toContain('removed:956 ha');
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes('Comment'))?.click();
    fixture.detectChanges();
    const box = page.querySelector('textarea') as HTMLTextAreaElement;
    box.value = 'A digit too many?';
    box.dispatchEvent(new Event('input'));
    fixture.detectChanges();
    expect(textOf('#field-comments')).toBe('Comments you have written: 1');
  });

  it('keeps comments that were not sent through a reload', async () => {
    sessionStorage.setItem('lodestone.draft.review.park.p1.2', JSON.stringify({ '/facts/x/value': 'Why?' }));
    await show({});
    expect(textOf('#field-comments')).toBe('Comments you have written: 1');
  });

  it('says before anybody tries that nobody reviews their own work', async () => {
    await show({ availableActions: ['withdraw'], reviewRefusal: 'content.reviewer-is-author' });
    expect(textOf('app-notice')).toContain('You have worked on this version yourself.');
    expect(
      [...page.querySelectorAll('button')].filter((each) =>
        /Approve|Return|Comment/.test(each.textContent ?? ''),
      ),
    ).toEqual([]);
  });

  it('tells what its editors stand by', async () => {
    const params = { min: '1', max: '100', unit: 'ha' };
    const pointer = `/facts/${factEntry().id}/value`;
    await show({ warnings: [{ pointer, code: 'fact.out-of-range', params, acknowledged: true }] });
    expect(textOf('.warnings')).toBe(
      'Approved area · Value Usual is 1 ha to 100 ha. Are number and unit right? Its editors say that it is meant like this.',
    );
  });
});
