import { TestBed } from '@angular/core/testing';
import { Thread, ThreadMessage } from './thread';

const message = (over: Partial<ThreadMessage>): ThreadMessage => ({
  id: 'm1',
  authorSide: 'park',
  authorName: 'Li Na',
  kind: 'message',
  body: 'First line\nsecond line',
  createdAt: '2026-11-24T02:00:00Z',
  own: false,
  ...over,
});

async function thread(messages: ThreadMessage[], zone = 'Asia/Shanghai') {
  const fixture = TestBed.createComponent(Thread);
  fixture.componentRef.setInput('messages', messages);
  fixture.componentRef.setInput('zone', zone);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a thread', () => {
  it('names who wrote, for whom and when, in the zone of the park', async () => {
    const head = (await thread([message({})])).querySelector('.head');
    expect(head?.textContent).toContain('Li Na');
    expect(head?.textContent).toContain('Park');
    expect(head?.textContent).toContain('10:00 AM');
  });

  it('names the side alone when the person is not named', async () => {
    const head = (await thread([message({ authorName: null })])).querySelector('.head');
    expect(head?.querySelector('.author')?.textContent?.trim()).toBe('Park');
    expect(head?.querySelector('.side')).toBeNull();
  });

  it('tells the answer from a holding reply in words', async () => {
    const page = await thread([
      message({ id: 'a', kind: 'holding-reply' }),
      message({ id: 'b', kind: 'answer' }),
      message({ id: 'c', kind: 'message' }),
    ]);
    const marks = [...page.querySelectorAll('li')].map((each) => each.querySelector('.badge')?.textContent);
    expect(marks).toEqual(['Holding reply', 'Answer', undefined]);
  });

  it('shows text as text', async () => {
    const page = await thread([message({ body: '<b>100 ha</b>' })]);
    expect(page.querySelector('.body')?.textContent).toBe('<b>100 ha</b>');
  });

  it('says so when nobody has written yet', async () => {
    expect((await thread([])).textContent).toContain('No messages yet.');
  });
});
