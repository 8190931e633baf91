import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Icon } from './icon';

/** A column that can be chosen. */
interface Choice {
  key: string;
  label: string;
}

/**
 * Takes the list away as a file: what is filtered, with the columns that are ticked. A native form, so that it works
 * before and without scripts; the answer is a download and the page stays.
 *
 *     <app-export-form list="parks" [filter]="address()" [columns]="columns" />
 */
@Component({
  selector: 'app-export-form',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-form.html',
  styleUrl: './export-form.css',
})
export class ExportForm {
  protected readonly locale = inject(LOCALE_ID);
  /** The list in the API: `parks`, `parks/gebeng/plots`. */
  readonly list = input.required<string>();
  /** The query of the list as its address has it. */
  readonly filter = input.required<Readonly<Record<string, unknown>>>();
  readonly columns = input.required<readonly Choice[]>();
  /** Whether the list shows invented entries, which no file holds. */
  readonly invented = input(false);

  protected readonly address = computed(() => `/api/v1/${this.list()}/export`);
  /** A key of several values stands once for each. */
  protected readonly fields = computed(() =>
    Object.entries(this.filter()).flatMap(([name, value]) =>
      [value ?? []].flat().map((each) => ({ name, value: String(each) })),
    ),
  );
}
