import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  LOCALE_ID,
  OnDestroy,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Observable, Subscription } from 'rxjs';
import { formatBytes } from '../domain/files';
import { Icon } from './icon';

/** How far an upload has come: a share of its bytes, then the check, then an end. */
export type UploadStep =
  | { step: 'sending'; share: number }
  | { step: 'checking' }
  | { step: 'done' }
  /** `final`: the same file would be refused again. */
  | { step: 'refused'; why: string; final?: boolean };

/** What can be said of a file before it is sent. */
export interface UploadLimits {
  /** Bytes of one file. */
  maxBytes: number;
  /** Endings in lower case without a dot. */
  extensions: readonly string[];
  /** Files that still fit. */
  left: number;
}

/** One file on its way. */
export interface UploadItem {
  id: number;
  file: File;
  state: UploadStep;
}

/** So many travel at a time; the others wait. */
const AT_ONCE = 2;

/**
 * Takes files by drag or by button and sends each by itself, with its progress and a way to cancel, remove or try again.
 * What can be known beforehand is said at once; the rest the sender's owner tells in words.
 */
@Component({
  selector: 'app-upload',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './upload.html',
  styleUrl: './upload.css',
  host: { '(document:dragover)': 'beside($event)', '(document:drop)': 'beside($event)' },
})
export class Upload implements OnDestroy {
  private readonly locale = inject(LOCALE_ID);
  /** Unique on its page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly limits = input.required<UploadLimits>();
  /** Sends one file; unsubscribing cancels. Must end with `done` or `refused`. */
  readonly send = input.required<(file: File) => Observable<UploadStep>>();
  /** A file has arrived and passed. */
  readonly arrived = output<void>();

  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');
  private readonly running = new Map<number, Subscription>();
  private count = 0;

  protected readonly items = signal<readonly UploadItem[]>([]);
  protected readonly over = signal(false);
  /** Read out when it changes. */
  protected readonly told = signal('');
  protected readonly accept = computed(() =>
    this.limits()
      .extensions.map((extension) => `.${extension}`)
      .join(','),
  );
  protected readonly hint = computed(() => {
    const { extensions, maxBytes } = this.limits();
    const types = extensions.map((extension) => extension.toUpperCase()).join(', ');
    if (this.limits().left === 1)
      return $localize`:@@ui.upload.hint-one:${types}:types:, up to ${this.size(maxBytes)}:size:.`;
    return $localize`:@@ui.upload.hint:${types}:types:, up to ${this.size(maxBytes)}:size: each.`;
  });

  ngOnDestroy(): void {
    this.running.forEach((sending) => sending.unsubscribe());
  }

  protected chosen(): void {
    const chooser = this.chooser().nativeElement;
    this.take([...(chooser.files ?? [])]);
    // The same file may be chosen again after it was removed.
    chooser.value = '';
  }

  protected dragged(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected dropped(event: DragEvent): void {
    this.dragged(event, false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  /** A file dropped beside the zone would be opened by the browser, in the place of this page. */
  protected beside(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }

  /** Cancels what is on its way; takes away what has ended. */
  protected drop(item: UploadItem): void {
    const unfinished = item.state.step === 'sending';
    this.running.get(item.id)?.unsubscribe();
    this.running.delete(item.id);
    this.items.update((all) => all.filter(({ id }) => id !== item.id));
    if (unfinished)
      this.told.set($localize`:@@ui.upload.told.cancelled:${item.file.name}:name: was cancelled.`);
    this.chooser().nativeElement.focus();
    this.sendNext();
  }

  protected again(item: UploadItem): void {
    this.change(item.id, { step: 'sending', share: 0 });
    this.sendNext();
  }

  protected size(bytes: number): string {
    return formatBytes(bytes, this.locale);
  }

  protected percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent' }).format(share);
  }

  private take(files: readonly File[]): void {
    const onTheirWay = this.items().filter(({ state }) =>
      ['sending', 'checking'].includes(state.step),
    ).length;
    let room = this.limits().left - onTheirWay;
    const items = files.map((file): UploadItem => {
      const why = this.refusal(file) ?? (room > 0 ? null : this.noRoom());
      if (why === null) room -= 1;
      this.count += 1;
      return why === null
        ? { id: this.count, file, state: { step: 'sending', share: 0 } }
        : { id: this.count, file, state: { step: 'refused', why, final: true } };
    });
    this.items.update((all) => [...all, ...items]);
    const refused = items.find(({ state }) => state.step === 'refused');
    if (refused) this.tell(refused);
    this.sendNext();
  }

  /** What is wrong with a file, as far as it can be told without sending it. */
  private refusal(file: File): string | null {
    const { maxBytes, extensions } = this.limits();
    const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
    const alike = ending === 'jpeg' ? 'jpg' : ending;
    if (!extensions.includes(alike)) {
      const types = extensions.map((extension) => extension.toUpperCase()).join(', ');
      return $localize`:@@ui.upload.wrong-type:This type is not accepted. Accepted are ${types}:types:.`;
    }
    if (file.size === 0) return $localize`:@@ui.upload.empty:The file is empty. Choose another.`;
    if (file.size <= maxBytes) return null;
    return $localize`:@@ui.upload.too-large:The file has ${this.size(file.size)}:size:; at most ${this.size(maxBytes)}:limit: are accepted.`;
  }

  private noRoom(): string {
    return $localize`:@@ui.upload.too-many:There is no room for more files. Remove one first.`;
  }

  private sendNext(): void {
    const waiting = this.items().filter(({ id, state }) => state.step === 'sending' && !this.running.has(id));
    for (const item of waiting.slice(0, Math.max(0, AT_ONCE - this.running.size))) this.start(item);
  }

  private start({ id, file }: UploadItem): void {
    const end = (state: UploadStep) => {
      this.running.delete(id);
      this.change(id, state);
      this.tell({ file, state });
      if (state.step === 'done') this.finish(id);
      this.sendNext();
    };
    const sending = new Subscription();
    this.running.set(id, sending);
    sending.add(
      this.send()(file).subscribe((state) => {
        if (state.step === 'done' || state.step === 'refused') end(state);
        else this.change(id, state);
      }),
    );
  }

  /** What has arrived is shown by the page around; here it would stand twice. */
  private finish(id: number): void {
    this.items.update((all) => all.filter((item) => item.id !== id));
    this.arrived.emit();
  }

  private change(id: number, state: UploadStep): void {
    this.items.update((all) => all.map((item) => (item.id === id ? { ...item, state } : item)));
  }

  private tell({ file, state }: Pick<UploadItem, 'file' | 'state'>): void {
    if (state.step === 'done')
      this.told.set($localize`:@@ui.upload.told.done:${file.name}:name: has arrived.`);
    if (state.step === 'refused') {
      this.told.set($localize`:@@ui.upload.told.refused:${file.name}:name: was not taken. ${state.why}:why:`);
    }
  }
}
