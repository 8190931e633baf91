import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeyboardShortcuts } from './keyboard-shortcuts';

@Component({
  selector: 'app-list-under-test',
  imports: [KeyboardShortcuts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input id="filter" />
    <a class="entry" href="/1">1</a>
    <a class="entry" href="/2">2</a>
    <app-keyboard-shortcuts filter="#filter" entries=".entry" />
  `,
})
class ListUnderTest {}

async function list() {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  const fixture = TestBed.createComponent(ListUnderTest);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const press = (key: string, more: KeyboardEventInit = {}) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  return { press, page: fixture.nativeElement as HTMLElement };
}
const focused = () => document.activeElement?.textContent || document.activeElement?.id;

describe('the keys of a list', () => {
  afterEach(() => (document.activeElement as HTMLElement | null)?.blur());

  it('walk from entry to entry and stop at the ends', async () => {
    const { press } = await list();
    const path = ['j', 'j', 'j', 'k', 'k'].map((key) => {
      press(key);
      return focused();
    });
    expect(path).toEqual(['1', '2', '2', '1', '1']);
  });

  it('lead to the filter, and are characters there', async () => {
    const { press, page } = await list();
    press('/');
    expect(focused()).toBe('filter');
    press('?');
    press('j');
    expect(focused()).toBe('filter');
    expect(page.querySelector('dialog')?.open).toBe(false);
  });

  it('belong to the browser together with Ctrl', async () => {
    const { press } = await list();
    press('j', { ctrlKey: true });
    expect(focused()).not.toBe('1');
  });

  it('are listed on request', async () => {
    const { press, page } = await list();
    press('?');
    expect(page.querySelector('dialog')?.open).toBe(true);
  });
});
