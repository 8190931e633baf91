import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Observable } from 'rxjs';
import { LocalizedTextView, ParkFileView } from '../../api/generated/model';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { checkRequired } from '../../core/forms/checks';
import { Submission } from '../../core/forms/submission';
import { SubmitButton } from '../../core/forms/submit-button';
import { Demo } from '../../core/desk/demo';
import {
  fileRejectionText,
  fileStateView,
  fileTypeLabel,
  formatBytes,
  parkFileStateView,
} from '../../domain/files';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { Icon } from '../../ui/icon';
import { Picture } from '../../ui/picture';
import { StatusBadge } from '../../ui/status-badge';
import { LocalizedEntry, writtenText } from './localized-entry';

type Action = ParkFileView['availableActions'][number];
type Opened = 'edit' | 'return' | 'remove';

/**
 * One picture or document of a park: where it stands, what is said about it, and what its reader may do with it. The
 * buttons are those that the API names; each write says which version it saw.
 */
@Component({
  selector: 'app-park-file-card',
  imports: [Control, Demo, ErrorSummary, FormField, Icon, LocalizedEntry, Picture, StatusBadge, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './park-file-card.html',
  styleUrl: './park-file-card.css',
})
export class ParkFileCard {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  readonly slug = input.required<string>();
  readonly item = input.required<ParkFileView>();
  /** Its place among those of its kind, from 0, and how many there are. */
  readonly place = input.required<number>();
  readonly of = input.required<number>();
  /** Something was written, or somebody else has: the list has to be read again. */
  readonly changed = output<string>();

  protected readonly language = this.locale;
  protected readonly opened = signal<Opened | null>(null);
  protected readonly alt = signal<LocalizedTextView | null>(null);
  protected readonly caption = signal<LocalizedTextView | null>(null);
  protected readonly credit = signal('');
  protected readonly visibility = signal<string>('public');
  protected readonly reason = signal('');
  protected readonly submission: Submission;

  protected readonly can = computed(() => new Set<Action>(this.item().availableActions));
  protected readonly state = computed(
    () => fileStateView(this.item().file.state) ?? parkFileStateView(this.item().state),
  );
  protected readonly facts = computed(() => {
    const { mediaType, size } = this.item().file;
    return `${fileTypeLabel(mediaType)}, ${formatBytes(size, this.locale)}`;
  });
  protected readonly rejected = computed(() => {
    const { state, rejection } = this.item().file;
    return state === 'rejected' ? fileRejectionText(rejection) : null;
  });
  protected readonly altText = computed(() => originalOf(this.item().alt));
  protected readonly captionText = computed(() => originalOf(this.item().caption));
  /** Fields are told apart on their page by the file they are about. */
  protected readonly scope = computed(() => `${this.item().id}-`);

  constructor() {
    this.submission = new Submission(['alt', 'caption', 'credit', 'visibility', 'reason'], {
      alt: { 'validation.required': $localize`:@@park-files.alt.required:Describe what the picture shows.` },
      reason: { 'validation.required': $localize`:@@park-files.reason.required:Say why it is not shown.` },
    });
  }

  protected open(what: Opened): void {
    if (this.opened() === what) return this.opened.set(null);
    const { alt, caption, credit, visibility } = this.item();
    this.alt.set(alt);
    this.caption.set(caption);
    this.credit.set(credit ?? '');
    this.visibility.set(visibility);
    this.reason.set('');
    this.opened.set(what);
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const alt = writtenText(this.alt());
    const needsAlt = this.item().kind === 'picture' && this.item().state !== 'hidden';
    const body = {
      ...(this.item().kind === 'picture' ? { alt } : {}),
      caption: writtenText(this.caption()),
      credit: this.credit().trim() || null,
      visibility: this.visibility(),
    };
    await this.write(
      { alt: needsAlt && alt === null ? 'validation.required' : null },
      () => this.http.patch(this.address(), body, this.seen()),
      $localize`:@@park-files.done.saved:Saved.`,
    );
  }

  protected move(by: number): Promise<void> {
    const position = this.place() + by;
    if (position < 0 || position >= this.of()) return Promise.resolve();
    const done = $localize`:@@park-files.done.moved:Now at place ${position + 1}:place: of ${this.of()}:count:.`;
    return this.write({}, () => this.http.patch(this.address(), { position }, this.seen()), done);
  }

  protected act(action: Action): Promise<void> {
    return this.transition({ action }, {});
  }

  protected async giveBack(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    await this.transition({ action: 'return', reason }, { reason: checkRequired(reason) });
  }

  protected remove(): Promise<void> {
    const done = $localize`:@@park-files.done.removed:${this.item().file.name}:name: is removed.`;
    return this.write({}, () => this.http.delete(this.address(), this.seen()), done);
  }

  private transition(body: { action: Action; reason?: string }, checks: Record<string, string | null>) {
    const url = `${this.address()}/transitions`;
    return this.write(checks, () => this.http.post(url, body, this.seen()), DONE[body.action]);
  }

  private async write(checks: Record<string, string | null>, call: () => Observable<unknown>, done: string) {
    const sent = await this.submission.send(checks, call);
    if (sent) {
      this.opened.set(null);
      this.changed.emit(done);
    } else if ([404, 409, 412].includes(this.submission.problem()?.status ?? 0)) {
      // Somebody else was faster: what they did is shown, what was typed stays.
      this.changed.emit('');
    }
  }

  private address(): string {
    return `/api/v1/parks/${this.slug()}/files/${this.item().id}`;
  }

  private seen() {
    return { context: withIfMatch(`"${this.item().version}"`) };
  }
}

const originalOf = (text: LocalizedTextView | null) =>
  text === null ? null : { text: text.texts[text.original] ?? '', lang: text.original };

/** What has happened, for those who cannot see it. */
const DONE: Record<Action, string> = {
  ask: $localize`:@@park-files.done.asked:Asked to show it.`,
  show: $localize`:@@park-files.done.shown:It is on the park’s page now.`,
  return: $localize`:@@park-files.done.returned:Given back with your reason.`,
  hide: $localize`:@@park-files.done.hidden:It is off the park’s page.`,
};
