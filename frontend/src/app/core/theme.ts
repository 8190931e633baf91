import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'lodestone.theme';

/** The reader's choice of theme, kept in this browser only. The script in index.html applies it before the first paint. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>('system');
  readonly theme = this.chosen.asReadonly();

  /** Reads the stored choice; to be called in the browser, after the server's page has been taken over. */
  restore(): void {
    const stored = this.storage()?.getItem(STORAGE_KEY);
    this.apply(THEMES.find((theme) => theme === stored) ?? 'system');
  }

  choose(theme: Theme): void {
    this.apply(theme);
    if (theme === 'system') this.storage()?.removeItem(STORAGE_KEY);
    else this.storage()?.setItem(STORAGE_KEY, theme);
  }

  private apply(theme: Theme): void {
    this.chosen.set(theme);
    const root = this.document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }

  /** Browsers that block storage throw on the mere access; the choice then lasts for the page. */
  private storage(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }
}
