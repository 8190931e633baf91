import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { PlaceEntry } from './place-entry';
import { Places } from '../content/places';

@Component({
  imports: [PlaceEntry],
  providers: [Places],
  template: `<app-place-entry
    name="where"
    label="Places"
    [chosen]="chosen()"
    (edited)="chosen.set($event)"
  />`,
})
class Page {
  readonly chosen = signal<string[]>([]);
}

const park = (number: number) => ({
  slug: `park-${number}`,
  name: { text: `Park ${number}`, lang: 'en', isOriginal: true },
  country: 'CN',
  region: null,
});

/** A catalogue of so many parks, of which the API gives a hundred at once. */
async function looking(parks: number, chosen: string[] = []) {
  const server = withApi();
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.chosen.set(chosen);
  document.body.replaceChildren(fixture.nativeElement as HTMLElement);
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      fixture.detectChanges();
      await settled();
    }
  };
  await settle();
  server.expectOne('/api/v1/regions').flush({ items: [], total: 0 });
  for (let round = 0; round < 2; round += 1) {
    for (const call of server.match(({ url }) => url === '/api/v1/parks')) {
      const first = (Number(call.request.params.get('page')) - 1) * 100;
      const count = Math.min(100, parks - first);
      call.flush({
        total: parks,
        items: Array.from({ length: count }, (_, index) => park(first + index + 1)),
      });
    }
    await settle();
  }
  const search = () => page.querySelector('input') as HTMLInputElement;
  return {
    page,
    server,
    settle,
    search,
    type: async (text: string) => {
      search().value = text;
      search().dispatchEvent(new Event('input'));
      await settle();
    },
    press: async (text: string) => {
      [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(text))?.click();
      await settle();
    },
    said: () => page.querySelector('[role=status]')?.textContent?.trim(),
  };
}

describe('an entry of places', () => {
  it('finds every park, also beyond the first page of the catalogue', async () => {
    const { page, type, press, said } = await looking(230);
    await type('park 205');
    expect(said()).toBe('Places found: 1');
    await press('Park 205');
    expect(page.querySelector('.chip')?.textContent).toContain('Park 205');
  });

  it('says how many there are where not all are shown', async () => {
    const { page, type, said } = await looking(30);
    await type('park');
    expect(page.querySelectorAll('.found li')).toHaveLength(8);
    expect(said()).toBe('Places found: 30. The first 8 are shown; more letters find fewer.');
  });

  it('calls a park that no list shows by its name, and asks for none that it knows', async () => {
    const { page, server, settle } = await looking(3, ['park-2', 'invented-park', 'CN']);
    const chips = () => [...page.querySelectorAll('.chip')].map((each) => each.textContent?.trim());
    server
      .expectOne('/api/v1/parks/invented-park')
      .flush({ name: { text: 'Demo park (invented)', lang: 'en', isOriginal: true } });
    await settle();
    expect(chips().slice(0, 2)).toEqual(['Park 2', 'Demo park (invented)']);
    server.verify();
  });

  it('looks for the next place where the last one was found', async () => {
    const { type, press, search } = await looking(3);
    await type('park 2');
    await press('Park 2');
    expect(document.activeElement).toBe(search());
  });
});
