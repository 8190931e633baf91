import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import { formatNumber } from '../domain/format';

/** How many pages stand on each side of the current one. */
const NEIGHBOURS = 1;
/** Lists answer page x pageSize up to this row. */
const DEEPEST_ROW = 10_000;

/** The pages of a list as links that change only `page` in the address. */
@Component({
  selector: 'app-pagination',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pagination.html',
  styleUrl: './pagination.css',
})
export class Pagination {
  private readonly locale = inject(LOCALE_ID);
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();

  protected readonly last = computed(() =>
    Math.max(1, Math.ceil(Math.min(this.total(), DEEPEST_ROW) / this.pageSize())),
  );
  /** Numbers to offer; null stands for a gap. */
  protected readonly steps = computed(() => pageSteps(this.page(), this.last()));

  protected number(page: number): string {
    return formatNumber(page, this.locale);
  }

  /** The first page has no number in its address: one page, one address. */
  protected query(page: number): Params {
    return { page: page === 1 ? null : page };
  }
}

/** First, last, and the current page with its neighbours; null where numbers are left out. */
export function pageSteps(page: number, last: number): (number | null)[] {
  const wanted = new Set([1, last]);
  for (let near = page - NEIGHBOURS; near <= page + NEIGHBOURS; near += 1) {
    if (near >= 1 && near <= last) wanted.add(near);
  }
  const numbers = [...wanted].sort((a, b) => a - b);
  return numbers.flatMap((number, i) => {
    const gap = number - (numbers[i - 1] ?? number - 1);
    if (gap === 2) return [number - 1, number];
    return gap > 2 ? [null, number] : [number];
  });
}
