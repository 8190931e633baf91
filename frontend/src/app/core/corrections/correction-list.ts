import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { CorrectionListView, CorrectionView } from '../../api/generated/model';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { DeskExport } from '../desk/desk-export';
import { ReadFailure } from '../desk/read-failure';
import { WalkableList } from '../desk/walkable-list';
import { CorrectionCard } from './correction-card';

/** The corrections of a desk: those that wait, the oldest first; or all. What is decided stays where it stands. */
@Component({
  selector: 'app-correction-list',
  imports: [CorrectionCard, DeskExport, EmptyState, ReadFailure, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './correction-list.html',
  styleUrls: ['../desk/inbox.page.css', './correction-list.css'],
  providers: [WalkableList],
})
export class CorrectionList {
  private readonly http = inject(HttpClient);
  protected readonly list = inject<WalkableList<CorrectionView>>(WalkableList);
  /** Of the API, without its query. */
  readonly address = input.required<string>();
  readonly state = input<string>();
  readonly withPark = input(false);

  protected readonly filters = [
    { state: 'open', label: $localize`:@@corrections.filter.open:Waiting` },
    { state: 'all', label: $localize`:@@corrections.filter.all:All` },
  ];
  protected readonly shown = computed(() => (this.state() === 'all' ? 'all' : 'open'));
  protected readonly exported = computed(() => this.address().replace('/api/v1/', ''));
  private readonly key = computed(() => `${this.address()} ${this.shown()}`);
  /** As they stand after what was decided here. */
  private readonly decided = linkedSignal<string, ReadonlyMap<string, CorrectionView>>({
    source: this.key,
    computation: () => new Map(),
  });
  protected readonly items = computed(() =>
    this.list.items().map((each) => this.decided().get(each.id) ?? each),
  );
  protected readonly announced = computed(() => {
    const count = this.items().length;
    if (count === 0) return '';
    return this.list.hasMore()
      ? $localize`:@@desk.list.some:${count}:count: shown, there are more`
      : $localize`:@@desk.list.all:${count}:count: shown, these are all`;
  });

  constructor() {
    effect(() => {
      const [address, state, key] = [this.address(), this.shown(), this.key()];
      const read = (cursor: string | null) =>
        this.http.get<CorrectionListView>(address, {
          params: { state, pageSize: 20, ...(cursor === null ? {} : { cursor }) },
        });
      untracked(() => this.list.open(key, read, true));
    });
  }

  protected adopt(correction: CorrectionView): void {
    this.decided.update((decided) => new Map(decided).set(correction.id, correction));
  }
}
