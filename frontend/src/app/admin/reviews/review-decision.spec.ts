import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { contentRecord, draft } from '../../../testing/content.data';
import { summaryOf } from '../../../testing/forms';
import { DraftView } from '../../api/generated/model';
import { ReviewDecision } from './review-decision';

const MOVES = '/api/v1/content/park/p1/draft/transitions';

describe('the decision about a version', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ReviewDecision>;
  let page: HTMLElement;
  let decided: string[];
  let outdated: number;

  function show(actions: DraftView['availableActions'], comments: { pointer: string; text: string }[] = []) {
    server = withApi();
    fixture = TestBed.createComponent(ReviewDecision);
    page = fixture.nativeElement as HTMLElement;
    decided = [];
    outdated = 0;
    fixture.componentInstance.decided.subscribe((sentence) => decided.push(sentence));
    fixture.componentInstance.outdated.subscribe(() => (outdated += 1));
    fixture.componentRef.setInput(
      'record',
      contentRecord({ open: draft({ state: 'in-review', availableActions: actions }) }),
    );
    fixture.componentRef.setInput('comments', comments);
    fixture.detectChanges();
  }
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await settled();
    fixture.detectChanges();
  };

  it('returns nothing without a comment', async () => {
    show(['return', 'approve']);
    await press('Return it');
    server.expectNone(MOVES);
    expect(summaryOf(page)).toEqual(['Write at least one comment: its editors need to know what to change.']);
  });

  it('returns it with every comment, each to its field', async () => {
    const comments = [{ pointer: '/facts/1/value', text: 'Which year?' }];
    show(['return', 'approve'], comments);
    await press('Return it');
    const move = server.expectOne(MOVES);
    expect(move.request.body).toEqual({ action: 'return', comments });
    expect(move.request.headers.get('if-match')).toBe('"7"');
    move.flush(contentRecord());
    await settled();
    expect(decided).toEqual(['Returned to its editors: Demo park.']);
  });

  it('publishes at once unless a time of its own was chosen', async () => {
    show(['return', 'approve']);
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const move = server.expectOne(MOVES);
    expect(move.request.body).toEqual({ action: 'approve', comments: [] });
    move.flush(contentRecord());
    await settled();
    expect(decided).toEqual(['Published: Demo park.']);
  });

  it('schedules for the reviewer’s own time, never for one that has passed', async () => {
    show(['return', 'approve']);
    page.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    fixture.detectChanges();
    const moment = page.querySelector<HTMLInputElement>('input[name=publishAt]') as HTMLInputElement;
    moment.value = '2020-01-01T09:00';
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
    server.expectNone(MOVES);
    expect(summaryOf(page)).toEqual(['Choose a day and a time that lie ahead.']);
    moment.value = '2099-01-01T09:00';
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const { body } = server.expectOne(MOVES).request as { body: unknown };
    expect(body).toEqual({
      action: 'approve',
      comments: [],
      publishAt: new Date('2099-01-01T09:00').toISOString(),
    });
  });

  it('is not made about a version that somebody else has moved meanwhile', async () => {
    show(['publish', 'unschedule']);
    await press('Publish it now');
    server.expectOne(MOVES).flush(...refusal(412, 'version.stale'));
    await settled();
    expect([decided, outdated]).toEqual([[], 1]);
  });
});
