import { HttpClient, HttpResponse } from '@angular/common/http';
import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Observable, firstValueFrom } from 'rxjs';
import {
  CorrectRowInput,
  ImportRowView,
  ImportRowsView,
  ImportView,
  MoveImportInput,
} from '../../api/generated/model';
import { WORKING } from '../../domain/imports';
import { problemText } from '../../domain/problem-texts';
import { SummaryLine } from '../../ui/error-summary';
import { withIfMatch } from '../api-headers.interceptor';
import { Problem, asProblem } from '../problem';
import { unasked } from '../session-end.interceptor';

/** Milliseconds between two looks at work that goes on, and while the portal cannot be reached. */
const LOOK_AGAIN = 800;
const TRY_AGAIN = 4_000;

/** What became of a correction. */
export type Correction =
  | { kind: 'saved'; row: ImportRowView }
  /** Somebody else wrote the row meanwhile: as it stands now. */
  | { kind: 'overtaken'; row: ImportRowView }
  | { kind: 'failed'; problem: Problem };

/**
 * One import as its page sees it: read, looked at again while work goes on, and written to with the version that was seen.
 * Corrections go one after the other, each with the version the one before has made. Provided by the page.
 */
@Injectable()
export class ImportRun {
  private readonly http = inject(HttpClient);
  private readonly current = signal<ImportView | null>(null);
  private readonly failure = signal<Problem | null>(null);
  private readonly refusal = signal<Problem | null>(null);
  private readonly writing = signal(false);
  private readonly lost = signal(false);
  private id: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** As it was read last; null until it has been. */
  readonly view = this.current.asReadonly();
  /** Why it cannot be read; null once it has been. */
  readonly problem = this.failure.asReadonly();
  /** Why the last step was refused. */
  readonly refused = this.refusal.asReadonly();
  readonly pending = this.writing.asReadonly();
  /** Work goes on, but nobody answers. */
  readonly unreachable = this.lost.asReadonly();
  readonly lines = computed((): SummaryLine[] => {
    const problem = this.refusal();
    return problem ? [{ text: problemText(problem.code, problem.params) }] : [];
  });
  private readonly working = computed(() => {
    const view = this.current();
    return view !== null && WORKING.includes(view.state);
  });

  constructor() {
    effect(() => {
      if (this.working()) untracked(() => this.lookIn(LOOK_AGAIN));
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.id = null;
    });
  }

  /** Begins with an import; what was shown of another goes. */
  open(id: string): void {
    if (id === this.id) return;
    this.id = id;
    this.current.set(null);
    this.failure.set(null);
    this.refusal.set(null);
    void this.read();
  }

  /** @returns whether it could be read */
  async read(): Promise<boolean> {
    const id = this.id;
    try {
      const view = await firstValueFrom(this.http.get<ImportView>(this.address));
      if (id !== this.id) return false;
      this.failure.set(null);
      this.adopt(view);
      return true;
    } catch (error) {
      if (id === this.id && this.current() === null) this.failure.set(asProblem(error));
      return false;
    }
  }

  /** Takes what the API answered; an answer that was overtaken by a later one is older and counts no more. */
  adopt(view: ImportView): void {
    if (view.version >= (this.current()?.version ?? 0)) this.current.set(view);
  }

  /** @returns whether it was done; else `refused` says why */
  move(input: MoveImportInput): Promise<boolean> {
    return this.write(() =>
      this.http.post<ImportView>(`${this.address}/transitions`, input, { context: this.seen() }),
    );
  }

  /** One write at a time, by the version that was seen. */
  async write(call: () => Observable<ImportView>): Promise<boolean> {
    if (this.writing()) return false;
    this.writing.set(true);
    this.refusal.set(null);
    try {
      await this.last;
      this.adopt(await firstValueFrom(call()));
      return true;
    } catch (error) {
      const problem = asProblem(error);
      // It has gone on without this page: what it shows next is true again.
      if ([409, 412].includes(problem.status)) await this.read();
      this.refusal.set(problem);
      return false;
    } finally {
      this.writing.set(false);
    }
  }

  /** For `If-Match`. */
  seen() {
    return withIfMatch(`"${this.current()?.version ?? 0}"`);
  }

  /** Puts cells of a row right, or leaves it out; after whatever is under way. @param row as this page shows it */
  correct(row: ImportRowView, input: CorrectRowInput): Promise<Correction> {
    const correction = this.last.then(() => this.patch(row, input, true));
    this.last = correction;
    return correction;
  }

  /** One row as it stands; null when it is there no more. */
  async row(n: number): Promise<ImportRowView | null> {
    const params = { show: 'all', after: n - 1, pageSize: 1 };
    const { items } = await firstValueFrom(this.http.get<ImportRowsView>(`${this.address}/rows`, { params }));
    return items.find((row) => row.n === n) ?? null;
  }

  private async patch(row: ImportRowView, input: CorrectRowInput, again: boolean): Promise<Correction> {
    try {
      const answer: HttpResponse<ImportRowView> = await firstValueFrom(
        this.http.patch<ImportRowView>(`${this.address}/rows/${row.n}`, input, {
          context: this.seen(),
          observe: 'response',
        }),
      );
      const version = Number(/\d+/.exec(answer.headers.get('etag') ?? '')?.[0] ?? 0);
      this.current.update((view) => view && { ...view, version: Math.max(version, view.version + 1) });
      return { kind: 'saved', row: answer.body as ImportRowView };
    } catch (error) {
      const problem = asProblem(error);
      return problem.status === 412 && again
        ? this.afterOthers(row, input, problem)
        : { kind: 'failed', problem };
    }
  }

  /** Somebody else wrote to the import. If it was another row, this one is written all the same. */
  private async afterOthers(
    row: ImportRowView,
    input: CorrectRowInput,
    problem: Problem,
  ): Promise<Correction> {
    if (!(await this.read()) || this.current()?.state !== 'checked') return { kind: 'failed', problem };
    const now = await this.row(row.n).catch(() => null);
    if (now === null) return { kind: 'failed', problem };
    const same = now.dropped === row.dropped && now.cells.join('\u001f') === row.cells.join('\u001f');
    return same ? this.patch(row, input, false) : { kind: 'overtaken', row: now };
  }

  private get address(): string {
    return `/api/v1/imports/${this.id}`;
  }

  private lookIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }

  /** Nobody is disturbed for a look that nobody asked for. */
  private async look(): Promise<void> {
    const id = this.id;
    try {
      const view = await firstValueFrom(this.http.get<ImportView>(this.address, { context: unasked() }));
      if (id !== this.id) return;
      this.lost.set(false);
      this.adopt(view);
    } catch {
      if (id !== this.id) return;
      this.lost.set(true);
    }
    if (this.working()) this.lookIn(this.lost() ? TRY_AGAIN : LOOK_AGAIN);
  }
}
