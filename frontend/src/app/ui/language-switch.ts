import { ChangeDetectionStrategy, Component, ElementRef, computed, input, viewChild } from '@angular/core';
import { Icon } from './icon';

export interface LanguageLink {
  /** BCP-47 tag. */
  tag: string;
  /** Name in its own language. */
  name: string;
  /** This page in that language. */
  href: string;
  current: boolean;
}

/** Plain links to the same page in the other languages, behind a native disclosure: works without JavaScript. */
@Component({
  selector: 'app-language-switch',
  host: { '(keydown.escape)': 'close()' },
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details #box>
      <summary>
        <app-icon name="language" />
        <span class="visually-hidden" i18n="@@ui.language.label">Language:</span>&ngsp;<span class="name">{{
          currentName()
        }}</span>
      </summary>
      <ul>
        @for (language of languages(); track language.tag) {
          <li>
            <a
              [href]="language.href"
              [attr.hreflang]="language.tag"
              [attr.lang]="language.tag"
              [attr.aria-current]="language.current ? 'true' : null"
              >{{ language.name }}</a
            >
          </li>
        }
      </ul>
    </details>
  `,
  styleUrl: './language-switch.css',
})
export class LanguageSwitch {
  readonly languages = input.required<readonly LanguageLink[]>();
  protected readonly currentName = computed(
    () => this.languages().find(({ current }) => current)?.name ?? '',
  );
  private readonly box = viewChild.required<ElementRef<HTMLDetailsElement>>('box');

  protected close(): void {
    const box = this.box().nativeElement;
    if (!box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  }
}
