import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DeskList, deskColumns } from '../../domain/export-columns-desk';
import { ExportForm } from '../../ui/export-form';
import { Portal } from '../portal';

/**
 * Takes a list of a desk away as a file. In a demonstration it says that what is invented is in no file.
 *
 *     <app-desk-export of="claims" list="claims/queue" [filter]="{ state: shown() }" />
 */
@Component({
  selector: 'app-desk-export',
  imports: [ExportForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-export-form
    [list]="list()"
    [filter]="filter()"
    [columns]="columns()"
    [invented]="demonstration()"
  />`,
})
export class DeskExport {
  /** Which columns can be chosen. */
  readonly of = input.required<DeskList>();
  /** The list in the API. */
  readonly list = input.required<string>();
  /** The query of the list as its page has it. */
  readonly filter = input<Readonly<Record<string, unknown>>>({});

  protected readonly columns = computed(() => deskColumns(this.of()));
  protected readonly demonstration = inject(Portal).demonstration;
}
