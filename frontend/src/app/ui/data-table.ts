import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  Directive,
  TemplateRef,
  computed,
  contentChildren,
  inject,
  input,
} from '@angular/core';
import { Params, RouterLink } from '@angular/router';

export interface Column {
  key: string;
  label: string;
  /** Its header is a link that sorts by `key`. */
  sortable?: boolean;
  /** Numbers stand at the end of their cell. */
  numeric?: boolean;
}

/** The content of one column's cells: `<ng-template appCell="name" let-row>{{ row.name }}</ng-template>`. */
@Directive({ selector: 'ng-template[appCell]' })
export class Cell {
  readonly key = input.required<string>({ alias: 'appCell' });
  readonly template = inject<TemplateRef<{ $implicit: unknown }>>(TemplateRef);
}

/**
 * Rows with a caption and headers that sort by links, `-key` being downwards. Below 40 rem each row becomes a card; it
 * stays a table for screen readers.
 */
@Component({
  selector: 'app-data-table',
  imports: [NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable {
  readonly caption = input.required<string>();
  readonly captionHidden = input(false);
  readonly columns = input.required<readonly Column[]>();
  readonly rows = input.required<readonly { readonly id: string }[]>();
  /** The sort of the list as it stands in the address. */
  readonly sort = input<string | null>(null);
  private readonly cells = contentChildren(Cell);

  protected readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.key(), cell.template] as const)),
  );

  protected direction(key: string): 'ascending' | 'descending' | null {
    if (this.sort() === key) return 'ascending';
    return this.sort() === `-${key}` ? 'descending' : null;
  }

  /** Another order begins again at the first page. */
  protected query(key: string): Params {
    return { sort: this.direction(key) === 'ascending' ? `-${key}` : key, page: null };
  }
}
