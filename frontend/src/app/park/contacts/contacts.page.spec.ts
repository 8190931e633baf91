import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { summaryOf, type } from '../../../testing/forms';
import { ContactView } from '../../api/generated/model';
import { ContactsPage } from './contacts.page';

const contact = (over: Partial<ContactView>): ContactView => ({
  id: 'c1',
  name: 'Investment office',
  role: null,
  languages: ['zh-CN', 'en'],
  phone: '+86 472 555 0100',
  email: null,
  hours: null,
  visibility: 'public',
  position: 0,
  version: 3,
  ...over,
});
const LIST = '/api/v1/parks/demo-park/contacts';

describe('the contacts of a park', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ContactsPage>;
  let page: HTMLElement;

  async function show(items: ContactView[], editable = true) {
    server = withApi();
    fixture = TestBed.createComponent(ContactsPage);
    fixture.componentRef.setInput('slug', 'demo-park');
    page = fixture.nativeElement as HTMLElement;
    TestBed.tick();
    server.expectOne('/api/v1/parks/demo-park').flush({ name: { text: 'Demo park', lang: 'en' } });
    server.expectOne(LIST).flush({ items, editable });
    await drawn();
  }
  async function drawn() {
    await settled();
    fixture.detectChanges();
    await settled();
  }
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
    await drawn();
  };
  const save = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await drawn();
  };

  it('need a name, a language and one way to reach them', async () => {
    await show([]);
    await press('Add a contact');
    await save();
    server.expectNone({ method: 'POST' });
    expect(summaryOf(page)).toEqual([
      'Write a name, or that of the office.',
      'Choose at least one language.',
      'Write a phone number or an e-mail address.',
    ]);
  });

  it('are added with their number as the portal keeps it, however it was pasted', async () => {
    await show([contact({})]);
    await press('Add a contact');
    type(page, 'name', 'Ms Demo');
    type(page, 'phone', 'tel:＋86 472‑555‑0101');
    page.querySelector<HTMLInputElement>('input[value=de]')?.click();
    await save();
    const added = server.expectOne({ method: 'POST', url: LIST });
    expect(added.request.body).toMatchObject({
      name: 'Ms Demo',
      phone: '+86 472-555-0101',
      languages: ['de'],
      email: null,
      visibility: 'public',
      position: 1,
    });
    added.flush(contact({ id: 'c2', name: 'Ms Demo' }));
    await drawn();
    expect(page.querySelectorAll('li .name')).toHaveLength(2);
    expect(page.querySelector('form')).toBeNull();
  });

  it('keep what was typed when somebody else changed them meanwhile', async () => {
    await show([contact({})]);
    await press('Change');
    type(page, 'role', 'Answers in German');
    await save();
    const edit = server.expectOne({ method: 'PATCH', url: `${LIST}/c1` });
    expect(edit.request.headers.get('if-match')).toBe('"3"');
    edit.flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne(LIST).flush({ items: [contact({ version: 4 })], editable: true });
    await drawn();
    expect(page.querySelector<HTMLInputElement>('input[name=role]')?.value).toBe('Answers in German');
    await save();
    expect(server.expectOne({ method: 'PATCH' }).request.headers.get('if-match')).toBe('"4"');
  });

  it('move up by giving places anew, only where they differ', async () => {
    const [a, b, c] = [0, 1, 2].map((position) => contact({ id: `c${position}`, position }));
    await show([a, b, c] as ContactView[]);
    await press('Move up');
    const first = server.expectOne({ method: 'PATCH', url: `${LIST}/c1` });
    expect(first.request.body).toEqual({ position: 0 });
    first.flush(b ?? null);
    const second = server.expectOne({ method: 'PATCH', url: `${LIST}/c0` });
    expect(second.request.body).toEqual({ position: 1 });
    second.flush(a ?? null);
    await settled();
    server.expectNone({ method: 'PATCH' });
  });

  it('are only read by who may not change them', async () => {
    await show([contact({})], false);
    expect(page.querySelectorAll('button')).toHaveLength(0);
  });
});
