import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { CheckPlace } from './check-state';
import { PlaceChoice } from './place-choice';

const FIRST = '/api/v1/parks?page=1&pageSize=100';
const SECOND = '/api/v1/parks?page=2&pageSize=100';
const REGIONS = '/api/v1/regions';
const park = (slug: string, takesEnquiries = true) => ({
  slug,
  name: { text: `Park ${slug}`, lang: 'en', isOriginal: true },
  country: 'CN',
  takesEnquiries,
});

describe('the choice of a place', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<PlaceChoice>;
  let page: HTMLElement;
  let answers: CheckPlace[];

  async function opened(place: CheckPlace = null) {
    server = withApi();
    fixture = TestBed.createComponent(PlaceChoice);
    fixture.componentRef.setInput('place', place);
    answers = [];
    fixture.componentInstance.answered.subscribe((answer) => answers.push(answer));
    page = fixture.nativeElement as HTMLElement;
    await drawn();
  }
  async function drawn() {
    fixture.detectChanges();
    await settled();
    fixture.detectChanges();
  }
  const list = (items: object[], total = items.length, number = 1) => ({
    total,
    page: number,
    pageSize: 100,
    items,
  });
  async function read(items: object[]) {
    server.expectOne(FIRST).flush(list(items));
    server.expectOne(REGIONS).flush({ items: [] });
    await drawn();
  }
  const values = () => [...page.querySelectorAll('option')].map(({ value }) => value);
  const chosen = () => page.querySelector('select')?.value;
  const send = () => page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));

  it('offers every park, also those after the first hundred', async () => {
    await opened();
    server.expectOne(REGIONS).flush({ items: [] });
    server.expectOne(FIRST).flush(list([park('a')], 101));
    server.expectOne(SECOND).flush(list([park('b'), park('c', false)], 101, 2));
    await drawn();
    expect(values()).toEqual(['all', 'park:a', 'park:b']);
  });

  it('keeps a linked park that takes no enquiries: going on never means all parks unsaid', async () => {
    await opened({ kind: 'park', slug: 'c' });
    await read([park('a'), park('c', false)]);
    expect(chosen()).toBe('park:c');
    expect(page.querySelector('select')?.selectedOptions[0]?.textContent).toBe('Park c');
    send();
    expect(answers).toEqual([{ kind: 'park', slug: 'c' }]);
  });

  it('says when the parks cannot be read, and means all of them only where that is said', async () => {
    await opened({ kind: 'park', slug: 'a' });
    server.expectOne(REGIONS).flush({ items: [] });
    server.expectOne(FIRST).flush(...refusal(500, 'server.error'));
    await drawn();
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    expect(page.querySelector('button[type=submit]')).toBeNull();
    send();
    expect(answers).toEqual([]);
    page.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await drawn();
    server.expectOne(FIRST).flush(list([park('a')]));
    await drawn();
    expect(chosen()).toBe('park:a');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });
});
