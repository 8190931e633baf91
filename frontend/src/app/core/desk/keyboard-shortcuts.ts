import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';

/** A key and what it does on this page. */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

const MOVES: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/**
 * The keys of a desk's list: `/` to its filter, `j` and `k` from entry to entry, `?` for this list of keys. They are
 * silent while somebody writes, and together with Ctrl, Alt or Meta they belong to the browser.
 */
@Component({
  selector: 'app-keyboard-shortcuts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="button quiet small" aria-haspopup="dialog" (click)="open()">
      <kbd aria-hidden="true">?</kbd>
      <ng-container i18n="@@desk.shortcuts.open">Keyboard shortcuts</ng-container>
    </button>
    <dialog #box aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title" i18n="@@desk.shortcuts.title">Keyboard shortcuts</h2>
      <dl>
        @for (shortcut of shortcuts(); track shortcut.does) {
          <div>
            <dt>
              @for (key of shortcut.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ shortcut.does }}</dd>
          </div>
        }
      </dl>
      <button type="button" class="button secondary" (click)="box.close()" i18n="@@desk.dialog.close">
        Close
      </button>
    </dialog>
  `,
  styleUrl: './dialog.css',
  styles: `
    @media (hover: none), (max-width: 40rem) {
      button.quiet {
        display: none;
      }
    }
    dl > div {
      display: grid;
      grid-template-columns: 7rem 1fr;
      gap: var(--space-3);
      padding-block: var(--space-2);
    }
    dd {
      margin: 0;
    }
    kbd {
      display: inline-block;
      min-width: 1.6em;
      margin-inline-end: var(--space-1);
      padding: 0 0.4em;
      border: 1px solid var(--line-control);
      border-radius: var(--radius-small);
      font-family: var(--font-figures);
      font-size: var(--text-small);
      text-align: center;
    }
  `,
  host: { '(document:keydown)': 'press($event)' },
})
export class KeyboardShortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  /** CSS selector of what `/` leads to. */
  readonly filter = input.required<string>();
  /** CSS selector of the links that `j` and `k` walk through. */
  readonly entries = input.required<string>();

  readonly shortcuts = input<readonly Shortcut[]>([
    { keys: ['/'], does: $localize`:@@desk.shortcuts.filter:To the filters` },
    { keys: ['j', 'k'], does: $localize`:@@desk.shortcuts.walk:To the next or previous entry` },
    { keys: ['Enter'], does: $localize`:@@desk.shortcuts.enter:Opens the entry` },
    { keys: ['?'], does: $localize`:@@desk.shortcuts.help:Shows these keys` },
  ]);

  protected open(): void {
    this.box().nativeElement.showModal();
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (isWriting(event.target) || this.box().nativeElement.open) return;
    if (event.key === '?') this.open();
    else if (event.key === '/') this.document.querySelector<HTMLElement>(this.filter())?.focus();
    else if (Object.hasOwn(MOVES, event.key)) this.walk(MOVES[event.key] ?? 1);
    else return;
    event.preventDefault();
  }

  private walk(step: 1 | -1): void {
    const links = [...this.document.querySelectorAll<HTMLElement>(this.entries())];
    const at = links.indexOf(this.document.activeElement as HTMLElement);
    const to = at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1);
    links[to]?.focus();
  }
}

/** Whether a key pressed there is a character of a text. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const types = ['checkbox', 'radio', 'button', 'submit'];
  if (target instanceof HTMLInputElement) return !types.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
