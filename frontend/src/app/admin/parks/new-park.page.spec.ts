import { HttpTestingController } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { settled, withApi } from '../../../testing/api';
import { errorOf, submit, summaryOf } from '../../../testing/forms';
import { NewParkPage } from './new-park.page';

describe('beginning a park', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<NewParkPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    server = withApi();
    fixture = TestBed.createComponent(NewParkPage);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    server.expectOne('/api/v1/regions').flush({
      items: [
        { slug: 'my-pahang', name: { text: 'Pahang', lang: 'en' }, country: 'MY' },
        { slug: 'us-ca', name: { text: 'California', lang: 'en' }, country: 'US' },
      ],
    });
    await shown();
  });
  afterEach(() => server.verify());

  async function shown() {
    await settled();
    fixture.detectChanges();
    await settled();
    fixture.detectChanges();
  }
  const control = (field: string) =>
    page.querySelector<HTMLInputElement>(`#field-${field}`) as HTMLInputElement;
  async function put(field: string, value: string) {
    control(field).value = value;
    for (const name of ['input', 'change']) control(field).dispatchEvent(new Event(name, { bubbles: true }));
    await shown();
  }

  it('says what is missing, field by field, and sends nothing', async () => {
    submit(page);
    await shown();
    expect(summaryOf(page)).toEqual([
      'Write the name of the park.',
      'Choose the country the park lies in.',
      'Choose the time zone in which the park works.',
      'Write the last part of the park’s address.',
    ]);
    expect(errorOf(page, 'identity-slug')).toBe('Write the last part of the park’s address.');
  });

  it('guesses what follows: the country of the region, its zone, the address from the name', async () => {
    await put('document-name', 'Gebeng Rare Earth Park');
    await put('identity-region', 'my-pahang');
    expect(control('identity-country').value).toBe('MY');
    expect(control('identity-timeZone').value).toBe('Asia/Kuala_Lumpur');
    expect(control('identity-slug').value).toBe('gebeng-rare-earth-park');
    await put('identity-region', 'us-ca');
    expect([control('identity-country').value, control('identity-timeZone').value]).toEqual(['US', '']);
  });

  it('leaves alone what somebody chose', async () => {
    await put('identity-slug', 'My-Park');
    await put('identity-timeZone', 'Asia/Tokyo');
    await put('document-name', 'Another name');
    await put('identity-region', 'my-pahang');
    expect(control('identity-slug').value).toBe('my-park');
    expect(control('identity-timeZone').value).toBe('Asia/Tokyo');
  });

  it('begins the draft and leads to its profile; a taken address is told beside its field', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await put('document-name', '关丹格宾');
    await put('document-name-original', 'zh-CN');
    await put('identity-country', 'MY');
    await put('identity-slug', 'gebeng');
    submit(page);
    const refused = server.expectOne('/api/v1/content/park');
    expect(refused.request.body).toMatchObject({
      document: { name: { original: 'zh-CN', texts: { 'zh-CN': '关丹格宾' } }, facts: [], position: null },
      identity: { slug: 'gebeng', country: 'MY', region: null, timeZone: 'Asia/Kuala_Lumpur' },
    });
    refused.flush(
      {
        code: 'validation.failed',
        errors: [{ pointer: '/identity/slug', code: 'park.slug-taken', detail: '' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await shown();
    expect(errorOf(page, 'identity-slug')).toContain('Another park has this address already');
    await put('identity-slug', 'gebeng-2');
    submit(page);
    server.expectOne('/api/v1/content/park').flush({});
    await shown();
    expect(navigate).toHaveBeenCalledWith(['/desk/parks', 'gebeng-2', 'profile', 'edit']);
  });
});
