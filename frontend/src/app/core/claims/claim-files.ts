import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { Observable, catchError, map, of, switchMap, takeWhile, timer } from 'rxjs';
import { ClaimView, FileView } from '../../api/generated/model';
import { fileRejectionText, fileStateView, fileTypeLabel, formatBytes } from '../../domain/files';
import { ErrorSummary } from '../../ui/error-summary';
import { Icon } from '../../ui/icon';
import { StatusBadge } from '../../ui/status-badge';
import { Upload, UploadStep } from '../../ui/upload';
import { Submission } from '../forms/submission';
import { Uploads, refusedBy } from '../uploads';

const LOOK_AGAIN = 1_000;
const LOOKS = 60;

/** The files that go with a claim: read by its claimant and by who decides; the claimant brings and removes them. */
@Component({
  selector: 'app-claim-files',
  imports: [ErrorSummary, Icon, StatusBadge, Upload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 i18n="@@claim.files">Documents</h3>
    <app-error-summary [lines]="submission.lines()" />
    @if (files().length > 0) {
      <ul class="plain-list">
        @for (file of files(); track file.id) {
          <li>
            <app-icon name="file" />
            @if (file.href; as href) {
              <a [href]="href" download>{{ file.name }}</a>
            } @else {
              <span class="name">{{ file.name }}</span>
            }
            <span class="soft">({{ file.facts }})</span>
            @if (file.status; as status) {
              <app-status-badge [status]="status" />
            }
            @if (limits()) {
              <button type="button" class="button quiet small" (click)="remove(file.id)">
                <ng-container i18n="@@claim.files.remove">Remove</ng-container
                ><span class="visually-hidden">: {{ file.name }}</span>
              </button>
            }
            @if (file.why; as why) {
              <small>{{ why }}</small>
            }
          </li>
        }
      </ul>
    } @else if (!limits()) {
      <p class="soft" i18n="@@claim.files.none">None was added.</p>
    }
    @if (limits(); as room) {
      <p class="soft" i18n="@@claim.files.lead">
        A letter of appointment, a registration, a badge: whatever an administrator can check. Nobody else
        reads it.
      </p>
      <app-upload
        name="claim-files"
        label="Choose documents"
        i18n-label="@@claim.files.choose"
        [limits]="room"
        [send]="send"
        (arrived)="outdated.emit()"
      />
    }
  `,
  styles: `
    h3 {
      margin-top: var(--space-5);
      font-size: var(--text-body);
    }
    ul {
      margin-bottom: var(--space-4);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-2);
      min-height: var(--target);
    }
    a,
    .name {
      overflow-wrap: anywhere;
    }
    small {
      flex-basis: 100%;
      color: var(--critical-ink);
    }
    app-icon {
      color: var(--ink-soft);
    }
  `,
})
export class ClaimFiles {
  private readonly http = inject(HttpClient);
  private readonly uploads = inject(Uploads);
  private readonly locale = inject(LOCALE_ID);
  readonly claim = input.required<ClaimView>();
  /** The claim as it stands after a file was removed. */
  readonly changed = output<ClaimView>();
  /** A file has come: the claim has to be read again. */
  readonly outdated = output<void>();

  protected readonly limits = computed(() => this.claim().uploadLimits);
  protected readonly files = computed(() => this.claim().files.map((file) => this.shown(file)));
  protected readonly submission = new Submission([]);
  protected readonly send = (file: File): Observable<UploadStep> => {
    const before = new Set(this.claim().files.map(({ id }) => id));
    return this.uploads.send<ClaimView>(this.address(), file, ({ files }) => {
      const mine = files.find(({ id, name }) => !before.has(id) && name === file.name) ?? files.at(-1);
      return mine ? this.checked(mine.id) : of({ step: 'done' });
    });
  };

  protected async remove(id: string): Promise<void> {
    const sent = await this.submission.send({}, () => this.http.delete<ClaimView>(`${this.address()}/${id}`));
    if (sent) this.changed.emit(sent.answer);
    else if ([404, 409].includes(this.submission.problem()?.status ?? 0)) this.outdated.emit();
  }

  private address(): string {
    return `/api/v1/claims/${this.claim().id}/files`;
  }

  /** Waits for the end of the quarantine. */
  private checked(id: string): Observable<UploadStep> {
    return timer(0, LOOK_AGAIN).pipe(
      switchMap((look) =>
        this.http.get<ClaimView>(`/api/v1/claims/${this.claim().id}`).pipe(
          map(({ files }) =>
            this.stepOf(
              files.find((file) => file.id === id),
              look,
            ),
          ),
        ),
      ),
      takeWhile(({ step }) => step === 'checking', true),
      catchError((error: unknown) => of(refusedBy(error))),
    );
  }

  private stepOf(file: FileView | undefined, look: number): UploadStep {
    if (file?.state === 'quarantined' && look < LOOKS) return { step: 'checking' };
    if (file?.state !== 'rejected') return { step: 'done' };
    // It stands in the list too, with the reason, until it is removed.
    this.outdated.emit();
    return { step: 'refused', why: fileRejectionText(file.rejection), final: true };
  }

  private shown({ id, name, mediaType, size, state, rejection }: FileView) {
    return {
      id,
      name,
      facts: `${fileTypeLabel(mediaType)}, ${formatBytes(size, this.locale)}`,
      status: fileStateView(state),
      href: state === 'clean' ? `/api/v1/files/${id}` : null,
      why: state === 'rejected' ? fileRejectionText(rejection) : null,
    };
  }
}
