import { HttpClient } from '@angular/common/http';
import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  Conflict,
  Json,
  merge,
  pointerTo,
  same,
  segmentsOf,
  setAt,
  valueAt,
} from '@models/content/model/documents';
import { Observable, firstValueFrom } from 'rxjs';
import { ContentNoteView, ContentRecordView, DraftView } from '../../api/generated/model';
import { withIfMatch } from '../api-headers.interceptor';
import { Problem, asProblem } from '../problem';
import { STARTED, SaveEvent, SaveState, dueAt, isUnsaved, nextSave } from './autosave';
import { DraftAddress, KeptEditsStore } from './kept-edits';

/** The address of a record in the API. */
export const contentAddress = ({ type, id }: DraftAddress): string => `/api/v1/content/${type}/${id}`;

/**
 * A draft being edited: the document as it stands here, saved by itself after each pause. It meets what others save at
 * the same time field by field; what does not touch each other is joined, the rest waits for a decision. Until the
 * server has it, every edit is kept in this browser. Provided by the page that edits.
 */
@Injectable()
export class DraftEditing {
  private readonly http = inject(HttpClient);
  private readonly kept = inject(KeptEditsStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private address: DraftAddress | null = null;
  /** The document that the server has, from which the edits here began. */
  private original: Json = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly current = signal<DraftView | null>(null);
  private readonly yours = signal<Json>(null);
  private readonly saving = signal<SaveState>(STARTED);
  private readonly conflicting = signal<readonly Conflict[]>([]);
  private readonly failure = signal<Problem | null>(null);
  private readonly refused = signal(false);

  /** The draft as the server answered last: its problems, warnings and version. */
  readonly draft = this.current.asReadonly();
  /** The document as it stands on this page. */
  readonly document = this.yours.asReadonly();
  readonly state = this.saving.asReadonly();
  readonly conflicts = this.conflicting.asReadonly();
  /** Why the last save did not work; null while saving works. */
  readonly problem = this.failure.asReadonly();
  /** What is wrong with the draft: what keeps it from a review, and what the server refused even to save. */
  readonly problems = computed((): readonly ContentNoteView[] => [
    ...(this.failure()?.errors ?? []).map(({ pointer, code }) => ({
      pointer: byIds(pointer, this.yours()),
      code,
      params: {},
    })),
    ...(this.current()?.problems ?? []),
  ]);
  /** Whether this browser refuses to keep what the server does not have yet. */
  readonly unkept = computed(() => this.refused() && isUnsaved(this.saving()));
  /** Who saved the same draft meanwhile; null while nobody has. */
  readonly joinedWith = signal<string | null>(null);
  /** RFC 3339 instant of edits that were found in this browser and brought back; null when there were none. */
  readonly restoredFrom = signal<string | null>(null);
  /** The record after the draft has ended under the hands of its editor: submitted, published or discarded elsewhere. */
  readonly ended = signal<ContentRecordView | null>(null);

  constructor() {
    effect(() => this.await(dueAt(this.saving())));
    const again = () => this.saving().kind === 'failed' && this.saveNow();
    const hurry = () => this.window?.document.visibilityState === 'hidden' && this.saveNow();
    // Where even the browser keeps nothing, leaving would lose what was typed.
    const warn = (event: BeforeUnloadEvent) => {
      if (this.unkept()) event.preventDefault();
    };
    this.window?.addEventListener('online', again);
    this.window?.document.addEventListener('visibilitychange', hurry);
    this.window?.addEventListener('beforeunload', warn);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', again);
      this.window?.document.removeEventListener('visibilitychange', hurry);
      this.window?.removeEventListener('beforeunload', warn);
      clearTimeout(this.timer);
      this.saveNow();
    });
  }

  /** Begins with the open draft of a record, and with what was left unsaved here before. */
  open(address: DraftAddress, draft: DraftView): void {
    this.address = address;
    this.saving.set(STARTED);
    this.conflicting.set([]);
    this.failure.set(null);
    this.ended.set(null);
    this.adopt(draft, documentOf(draft));
    this.restore(address);
  }

  /** Writes a value; undefined takes it away. */
  write(pointer: string, value: Json | undefined): void {
    this.replace(setAt(this.yours(), pointer, value));
  }

  /** Takes the whole document as it is now. */
  replace(document: Json): void {
    if (this.saving().kind === 'closed' || same(document, this.yours())) return;
    this.yours.set(document);
    this.step('changed');
    this.keep();
  }

  /** Saves without waiting for a pause, if there is something to save. */
  saveNow(): void {
    const before = this.saving().kind;
    this.step('due');
    if (before !== 'saving' && this.saving().kind === 'saving') void this.send();
  }

  /** Saves what there is and tells whether the server has everything; a submission must not leave anything behind. */
  async saved(): Promise<boolean> {
    this.saveNow();
    while (this.saving().kind === 'saving' || this.saving().kind === 'changed') {
      await this.running;
      if (this.saving().kind === 'changed') this.saveNow();
    }
    return this.saving().kind === 'clean';
  }

  /** Goes on with what was chosen: by pointer, the value of the side that was taken. */
  decide(chosen: ReadonlyMap<string, Json | undefined>): void {
    let document = this.yours();
    for (const [pointer, value] of chosen) document = setAt(document, pointer, value);
    this.yours.set(document);
    this.conflicting.set([]);
    this.keep();
    this.step('decided');
    this.saveNow();
  }

  /** After a transition: the draft as it stands then, with nothing of this page left to save. */
  settle(draft: DraftView): void {
    this.adopt(draft, documentOf(draft));
    this.drop();
  }

  /** The draft has ended by what its editor did; nothing is left to save. */
  finish(): void {
    this.step('closed');
    this.drop();
  }

  /** Reads the draft again, joining what others saved. */
  async refresh(): Promise<void> {
    if (this.address) await this.meet(this.address);
  }

  private running: Promise<void> = Promise.resolve();

  private send(): Promise<void> {
    this.running = this.put();
    return this.running;
  }

  private async put(): Promise<void> {
    const [address, draft, document] = [this.address, this.current(), this.yours()];
    if (!address || !draft) return;
    const context = withIfMatch(`"${draft.version}"`);
    const url = `${contentAddress(address)}/draft`;
    try {
      const saved = await firstValueFrom(
        this.http.put<DraftView>(url, { document }, { context }) as Observable<DraftView>,
      );
      this.failure.set(null);
      this.original = documentOf(saved);
      this.current.set(saved);
      this.step('saved');
      this.keep();
    } catch (error) {
      await this.afterFailure(asProblem(error), address);
    }
  }

  private async afterFailure(problem: Problem, address: DraftAddress): Promise<void> {
    if ([404, 409, 412].includes(problem.status)) return this.meet(address);
    this.failure.set(problem);
    this.step(isPassing(problem) ? 'failed' : 'refused');
  }

  /** Somebody else was faster: reads what stands now, joins what can be joined. */
  private async meet(address: DraftAddress): Promise<void> {
    try {
      const record = await firstValueFrom(this.http.get<ContentRecordView>(contentAddress(address)));
      const { open } = record;
      if (open?.state !== 'draft') return this.end(record);
      if (open.n !== this.current()?.n) return this.end(record);
      this.join(open, open.updatedBy?.name ?? null);
    } catch (error) {
      this.failure.set(asProblem(error));
      this.step('failed');
    }
  }

  private join(theirs: DraftView, name: string | null): void {
    const { merged, conflicts } = merge(this.original, trimmed(this.yours()), documentOf(theirs));
    this.failure.set(null);
    this.adopt(theirs, merged);
    this.joinedWith.set(name);
    this.conflicting.set(conflicts);
    this.step(conflicts.length > 0 ? 'conflicting' : 'joined');
    this.keep();
  }

  private end(record: ContentRecordView): void {
    this.step('closed');
    this.ended.set(record);
  }

  /** The server's draft becomes the ground on which this page's document stands. */
  private adopt(draft: DraftView, document: Json): void {
    this.current.set(draft);
    this.original = documentOf(draft);
    this.yours.set(document);
  }

  /** What was kept may have begun from an earlier draft: it is joined with this one, field by field. */
  private restore(address: DraftAddress): void {
    const found = this.kept.read(address);
    if (!found) return;
    const [original, yours] = [found.original as Json, found.yours as Json];
    const { merged, conflicts } = merge(original, trimmed(yours), this.original);
    if (conflicts.length === 0 && same(merged, this.original)) return this.kept.drop(address);
    this.yours.set(merged);
    this.restoredFrom.set(found.at);
    this.conflicting.set(conflicts);
    this.step(conflicts.length > 0 ? 'conflicting' : 'changed');
  }

  private keep(): void {
    const { address } = this;
    if (!address || this.saving().kind === 'closed') return;
    if (!isUnsaved(this.saving())) return this.drop();
    const { original, yours } = this.bases();
    const at = new Date().toISOString();
    this.refused.set(!this.kept.write(address, { original, yours, at }));
  }

  /** In a conflict, your side stands in the list of conflicts and not in the document: it is kept there too. */
  private bases(): { original: Json; yours: Json } {
    const conflicts = this.conflicting();
    const put = (document: Json, side: 'original' | 'yours') =>
      conflicts.reduce((whole, conflict) => setAt(whole, conflict.pointer, conflict[side]), document);
    return { original: put(this.original, 'original'), yours: put(this.yours(), 'yours') };
  }

  private drop(): void {
    if (this.address) this.kept.drop(this.address);
    this.refused.set(false);
  }

  private step(event: SaveEvent): void {
    this.saving.update((state) => nextSave(state, event, Date.now()));
  }

  private await(due: number | null): void {
    clearTimeout(this.timer);
    if (due === null) return;
    this.timer = setTimeout(() => untracked(() => this.saveNow()), Math.max(due - Date.now(), 0));
  }
}

/**
 * A pointer into the body of a save as one into its document: items of lists by their id, since their places change.
 * `/document/tenants/2/status` -> `/tenants/<id>/status`
 */
export function byIds(pointer: string, document: Json): string {
  const [, ...parts] = segmentsOf(pointer);
  const named: string[] = [];
  let value: Json | undefined = document;
  for (const part of parts) {
    const item: Json | undefined = Array.isArray(value)
      ? (value[Number(part)] as Json | undefined)
      : undefined;
    const id: Json | undefined = item === undefined ? undefined : valueAt(item, '/id');
    named.push(typeof id === 'string' ? id : part);
    value = item ?? (value === undefined ? undefined : valueAt(value, pointerTo(part)));
  }
  return pointerTo(...named);
}

/** The document as the server keeps it: without blanks around texts. What is being typed keeps them. */
export function trimmed(value: Json): Json {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map((item: Json) => trimmed(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part as Json)]));
}

/** The document of a draft, as the pure model reads it. */
export const documentOf = ({ document }: Pick<DraftView, 'document'>): Json => document as Json;

/** What another try may better: no answer, a busy or restarting server, too many calls, a session that has ended. */
const isPassing = ({ status }: Problem): boolean =>
  status === 0 || status >= 500 || [401, 408, 425, 429].includes(status);

/** A value of a document as text; empty where it is none. */
export function textAt(document: Json, pointer: string): string {
  const value = valueAt(document, pointer);
  return typeof value === 'string' ? value : '';
}
