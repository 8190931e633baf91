import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Position } from 'geojson';
import { Polygonal } from './shape';
import { ShapeEditor } from './shape-editor';

const RING: Position[] = [
  [109.9, 40.65],
  [109.91, 40.65],
  [109.91, 40.66],
  [109.9, 40.65],
];
const TRIANGLE: Polygonal = { type: 'Polygon', coordinates: [RING] };

describe('an editor of shapes', () => {
  let fixture: ComponentFixture<ShapeEditor>;
  let page: HTMLElement;
  let edits: (Polygonal | null)[];

  /** @param stated m2 */
  function open(
    shape: Polygonal | null,
    stated: number | null = null,
    position = { lat: 40.65, lon: 109.9 },
  ): void {
    fixture = TestBed.createComponent(ShapeEditor);
    fixture.componentRef.setInput('name', 'polygon');
    fixture.componentRef.setInput('shape', shape);
    fixture.componentRef.setInput('stated', stated);
    fixture.componentRef.setInput('position', position);
    edits = [];
    // What is written comes back, as from the draft.
    fixture.componentInstance.edited.subscribe((next) => {
      edits.push(next);
      fixture.componentRef.setInput('shape', next);
    });
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
  }

  const board = () => page.querySelector('svg.board') as SVGSVGElement;
  function press(key: string, more: KeyboardEventInit = {}): void {
    board().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    fixture.detectChanges();
  }
  function point(type: string, x: number, y: number, on: Element = board()): void {
    on.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, button: 0, bubbles: true }));
    fixture.detectChanges();
  }
  function click(name: RegExp): void {
    const buttons = [...page.querySelectorAll('button')];
    buttons.find((button) => name.test(button.textContent ?? ''))?.click();
    fixture.detectChanges();
  }
  function type(id: string, value: string): void {
    const input = page.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new Error(`no ${id}`);
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'TEXTAREA' ? 'input' : 'change'));
    fixture.detectChanges();
  }
  const corners = () => page.querySelectorAll('tbody tr').length;
  const handles = () => [...page.querySelectorAll('circle')];
  const text = () => page.textContent?.replace(/\s+/g, ' ') ?? '';

  it('draws by pressing on the ground, corner after corner', () => {
    open(null);
    expect(text()).toContain('three corners make a shape');
    for (const [x, y] of [
      [200, 100],
      [400, 100],
      [300, 300],
    ] as const) {
      point('pointerdown', x, y);
      point('pointerup', x, y);
    }
    expect(corners()).toBe(3);
    expect(handles()).toHaveLength(3);
    expect(edits).toHaveLength(3);
    const ring = edits.at(-1)?.coordinates[0] as Position[];
    expect(ring).toHaveLength(4);
    expect(ring[0]).toEqual(ring[3]);
    expect(text()).toContain('The drawing measures');
  });

  it('moves a corner by dragging, in one step that is undone at once', () => {
    open(TRIANGLE);
    const [handle] = handles();
    const [x, y] = [Number(handle?.getAttribute('cx')), Number(handle?.getAttribute('cy'))];
    point('pointerdown', x, y, handle);
    point('pointermove', x + 10, y);
    point('pointermove', x + 40, y - 20);
    point('pointerup', x + 40, y - 20);
    expect(edits).toHaveLength(1);
    expect((edits[0]?.coordinates[0] as Position[])[0]).not.toEqual(RING[0]);
    click(/Undo/);
    expect(edits.at(-1)).toEqual(TRIANGLE);
  });

  it('looks elsewhere when the ground is dragged, and adds no corner', () => {
    open(TRIANGLE);
    point('pointerdown', 100, 100);
    point('pointermove', 160, 140);
    point('pointerup', 160, 140);
    expect(edits).toEqual([]);
    expect(corners()).toBe(3);
  });

  it('is drawn and changed by the keyboard alone', () => {
    open(null);
    press('Enter');
    press('ArrowRight', { shiftKey: true });
    press('Enter');
    expect(corners()).toBe(2);
    press('PageUp');
    expect(text()).toMatch(/Corner 1 of 2: latitude 40\.65000, longitude 109\.9\d+/);
    press('Delete');
    expect(corners()).toBe(1);
    press('z', { ctrlKey: true });
    expect(corners()).toBe(2);
  });

  it('is typed as a table of corners, the comma of a language understood', () => {
    open(TRIANGLE);
    type('polygon-lat-0', '40,651');
    expect((edits[0]?.coordinates[0] as Position[])[0]).toEqual([109.9, 40.651]);
  });

  it('keeps what is no degree until it is corrected, and changes nothing meanwhile', () => {
    open(TRIANGLE);
    type('polygon-lon-1', 'east');
    const field = page.querySelector<HTMLInputElement>('#polygon-lon-1');
    expect([field?.value, field?.getAttribute('aria-invalid')]).toEqual(['east', 'true']);
    expect(edits).toEqual([]);
  });

  it('takes pasted GeoJSON, and says why it does not', () => {
    open(null);
    type('polygon-paste', '{"type":"Point","coordinates":[1,2]}');
    click(/Take this shape/);
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('no polygon');
    type('polygon-paste', JSON.stringify({ type: 'Feature', properties: {}, geometry: TRIANGLE }));
    click(/Take this shape/);
    expect(edits).toEqual([TRIANGLE]);
    expect(text()).toContain('Taken: a shape of 3 corners');
  });

  it('compares what is drawn with what is stated', () => {
    open(TRIANGLE, 470_000);
    expect(text()).toContain('That agrees with the stated area');
    open(TRIANGLE, 31_400);
    expect(text()).toMatch(/1,\d{3} % more than the stated area/);
  });

  it('without a known place waits for the first typed corner to open its plan', () => {
    open(null, null, null as never);
    expect(text()).toContain('Nobody has stated where this park lies');
    const [lat, lon] = page.querySelectorAll<HTMLInputElement>('.new input');
    for (const [input, value] of [
      [lat, '40.65'],
      [lon, '109.9'],
    ] as const) {
      if (input) input.value = value;
      input?.dispatchEvent(new Event('input'));
    }
    click(/Add a corner\s*$/);
    expect(edits).toEqual([
      {
        type: 'Polygon',
        coordinates: [
          [
            [109.9, 40.65],
            [109.9, 40.65],
          ],
        ],
      },
    ]);
    expect(text()).not.toContain('Nobody has stated where this park lies');
  });
});
