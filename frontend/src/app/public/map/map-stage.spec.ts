import { LOCALE_ID } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PositionViewPrecision } from '../../api/generated/model';
import { ThemeChoice } from '../../core/theme';
import { settled } from '../../../testing/api';
import { FakeMap, fakeMapLibrary, withoutMediaQueries } from '../../../testing/map';
import { MAP_LIBRARY, MapLibrary } from './map-library';
import { MapPark } from './map-places';
import { MapStage, PATIENCE } from './map-stage';

const park = (slug: string, lat: number, lon: number, precision: PositionViewPrecision): MapPark => ({
  slug,
  name: { text: `Park ${slug}`, lang: 'en', isOriginal: true },
  position: { lat, lon, precision, note: null, source: null },
});
const ZONE = park('zone', 40.63, 109.84, 'zone');
const INSIDE = park('inside', 40.63, 109.84, 'parent');
const TOWN = park('town', 40.58, 110.02, 'city');
const FAR = park('far', -30.75, 121.47, 'city');
const CLOSE = 9;

interface Given {
  parks?: readonly MapPark[];
  library?: Partial<MapLibrary>;
  choosable?: boolean;
}

async function stage({ parks = [ZONE, INSIDE, TOWN, FAR], library, choosable = true }: Given = {}) {
  FakeMap.last = undefined;
  withoutMediaQueries();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: MAP_LIBRARY, useValue: fakeMapLibrary(library) },
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(MapStage);
  fixture.componentRef.setInput('parks', parks);
  fixture.componentRef.setInput('choosable', choosable);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  await settled();
  await fixture.whenStable();
  return fixture;
}
const map = () => FakeMap.last as FakeMap;
const page = (fixture: ComponentFixture<MapStage>) => fixture.nativeElement as HTMLElement;
const marks = (fixture: ComponentFixture<MapStage>) => [
  ...page(fixture).querySelectorAll<HTMLElement>('.map-mark'),
];
const named = (fixture: ComponentFixture<MapStage>, name: string) =>
  marks(fixture).find((mark) => mark.getAttribute('aria-label')?.includes(name)) as HTMLElement;
const panel = (fixture: ComponentFixture<MapStage>) =>
  page(fixture).querySelector<HTMLElement>('app-map-panel');

async function lookFrom(fixture: ComponentFixture<MapStage>, zoom: number) {
  map().zoomTo(zoom);
  await fixture.whenStable();
}
async function press(fixture: ComponentFixture<MapStage>, element: HTMLElement | null | undefined) {
  element?.focus();
  element?.click();
  await fixture.whenStable();
}
const button = (fixture: ComponentFixture<MapStage>, label: string) =>
  [...page(fixture).querySelectorAll('button')].find((each) => each.textContent?.includes(label));

describe('the map', () => {
  it('draws pins for what was located, soft areas for towns, and says each in words', async () => {
    const fixture = await stage();
    await lookFrom(fixture, CLOSE);
    expect(named(fixture, 'Park zone').classList).toContain('pin');
    expect(named(fixture, 'Park town').classList).toContain('area');
    expect(named(fixture, 'Park town').querySelector('svg')).toBeNull();
    expect(named(fixture, 'Park far').getAttribute('aria-label')).toBe(
      'Park far: Its town; the exact position is not known',
    );
  });

  it('gives an area the size it has in the world', async () => {
    const fixture = await stage();
    await lookFrom(fixture, 6);
    const small = parseFloat(named(fixture, 'Park far').style.width);
    await lookFrom(fixture, 8);
    // 60 km across; at zoom 8 in 30.75 degrees south a pixel covers 263 m.
    expect(parseFloat(named(fixture, 'Park far').style.width)).toBe(228);
    expect(small).toBe(57);
    await lookFrom(fixture, 0);
    expect(parseFloat(named(fixture, 'Park far').style.width)).toBe(30);
  });

  it('counts the parks it cannot show apart, and shows them apart from closer', async () => {
    const fixture = await stage();
    expect(marks(fixture).map((mark) => mark.querySelector('.map-count')?.textContent ?? '')).toEqual([
      '3',
      '',
    ]);
    expect(named(fixture, 'Park zone').getAttribute('aria-label')).toMatch(
      /^3 parks and sites\. Park zone: .+ Park inside: .+ Park town: /,
    );
    await lookFrom(fixture, CLOSE);
    expect(marks(fixture).map((mark) => mark.querySelector('.map-count')?.textContent ?? '')).toEqual([
      '',
      '2',
      '',
    ]);
  });

  it('tells of a chosen mark who is there, how exactly that is known, and leads on', async () => {
    const fixture = await stage();
    await lookFrom(fixture, CLOSE);
    const mark = named(fixture, 'Park zone');
    await press(fixture, mark);
    expect(document.activeElement).toBe(panel(fixture));
    expect(mark.getAttribute('aria-expanded')).toBe('true');
    expect(panel(fixture)?.textContent).toContain('2 parks and sites');
    expect(panel(fixture)?.textContent).toContain('The zone it lies in; its own position is not known');
    const links = [...(panel(fixture)?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/parks/zone', '/#park-zone', '/parks/inside', '/#park-inside']);
    const toCards = [...(panel(fixture)?.querySelectorAll('a[aria-label]') ?? [])];
    expect(toCards.map((link) => link.getAttribute('aria-label'))).toEqual([
      'In the list: Park zone',
      'In the list: Park inside',
    ]);
  });

  it('gives the focus back to the mark when the panel is closed', async () => {
    const fixture = await stage();
    await press(fixture, named(fixture, 'Park far'));
    panel(fixture)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await fixture.whenStable();
    expect(panel(fixture)).toBeNull();
    expect(document.activeElement).toBe(named(fixture, 'Park far'));
    expect(named(fixture, 'Park far').getAttribute('aria-expanded')).toBe('false');
  });

  it('goes closer to parks that are to be shown apart, and keeps the focus when their mark is gone', async () => {
    const fixture = await stage();
    const cluster = named(fixture, 'Park zone');
    await press(fixture, cluster);
    await press(fixture, button(fixture, 'Show them apart'));
    const [west, south] = map().fitted.at(-1)?.[0] ?? [0, 0];
    expect(west).toBeGreaterThan(109);
    expect(south).toBeGreaterThan(40);
    expect(document.activeElement).toBe(cluster);
    await lookFrom(fixture, CLOSE);
    expect(document.activeElement).toBe(map().getCanvas());
  });

  it('lets the mark of a pointed entry stand out, also inside a count', async () => {
    const fixture = await stage();
    fixture.componentRef.setInput('lit', 'town');
    await fixture.whenStable();
    expect(marks(fixture).map((mark) => mark.classList.contains('lit'))).toEqual([true, false]);
    fixture.componentRef.setInput('lit', null);
    await fixture.whenStable();
    expect(marks(fixture).some((mark) => mark.classList.contains('lit'))).toBe(false);
  });

  it('follows the list: other parks, other bounds, and no panel of a park that is gone', async () => {
    const fixture = await stage();
    await press(fixture, named(fixture, 'Park zone'));
    fixture.componentRef.setInput('parks', [FAR]);
    await fixture.whenStable();
    expect(marks(fixture)).toHaveLength(1);
    expect(panel(fixture)).toBeNull();
    const [[west = 0], [east = 0]] = map().fitted.at(-1) ?? [[], []];
    expect((west + east) / 2).toBeCloseTo(121.47, 2);
  });

  it.each(['before', 'after'])('takes the colours of the theme, chosen %s its layers exist', async (when) => {
    const fixture = await stage();
    if (when === 'after') map().fire('style.load');
    page(fixture).style.setProperty('--map-land', '#010203');
    TestBed.inject(ThemeChoice).choose('dark');
    await fixture.whenStable();
    if (when === 'before') map().fire('style.load');
    expect(map().painted['land']).toBe('#010203');
  });

  it('takes its worker and its land from the folder of the language', async () => {
    const land = jest.fn(fakeMapLibrary().land);
    await stage({ library: { land } });
    expect(FakeMap.worker).toBe('/en/maplibre/maplibre-gl-worker.mjs');
    expect(land).toHaveBeenCalledWith('/en/basemap/land.json');
  });

  it('is a picture with a name where there is nothing to choose', async () => {
    const fixture = await stage({ parks: [TOWN], choosable: false });
    expect(marks(fixture).map((mark) => [mark.tagName, mark.getAttribute('role')])).toEqual([
      ['SPAN', 'img'],
    ]);
  });

  it('can be skipped', async () => {
    const fixture = await stage();
    await press(fixture, button(fixture, 'Skip the map'));
    expect(page(fixture).lastElementChild).toBe(document.activeElement);
  });

  it('is taken down with its page', async () => {
    const fixture = await stage();
    fixture.destroy();
    expect(map().removed).toBe(true);
  });
});

describe('where the map cannot be drawn', () => {
  const failing = () => Promise.reject(new Error('not today'));

  it.each<[string, Partial<MapLibrary>]>([
    ['the browser lacks WebGL', { canDraw: () => false, code: failing }],
    ['its code does not arrive', { code: failing }],
    ['its land does not arrive', { land: failing }],
  ])('because %s, a sentence says so', async (_, library) => {
    const fixture = await stage({ library });
    expect(page(fixture).textContent).toContain('This browser cannot draw the map.');
    expect(page(fixture).querySelector('.map-stage')).toBeNull();
  });

  it('asks for no code that the browser could not run', async () => {
    const code = jest.fn(fakeMapLibrary().code);
    await stage({ library: { canDraw: () => false, code } });
    expect(code).not.toHaveBeenCalled();
  });

  it.each(['is silent', 'fails'])('because its worker %s, a sentence says so until it draws', async (how) => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const fixture = await stage();
    const [patience] = timers.mock.calls.find(([, after]) => after === PATIENCE) ?? [];
    timers.mockRestore();
    if (how === 'fails') map().fire('error');
    else (patience as () => void)();
    await fixture.whenStable();
    expect(page(fixture).textContent).toContain('Land and water could not be drawn.');
    expect(marks(fixture)).not.toHaveLength(0);
    map().fire('load');
    await fixture.whenStable();
    expect(page(fixture).textContent).not.toContain('could not be drawn');
  });

  it('says nothing when something fails after the land was drawn', async () => {
    const fixture = await stage();
    map().fire('load');
    map().fire('error');
    await fixture.whenStable();
    expect(page(fixture).textContent).not.toContain('could not be drawn');
  });
});
