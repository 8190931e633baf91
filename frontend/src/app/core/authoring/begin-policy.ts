import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { ContentRecordView } from '../../api/generated/model';
import { slugOf } from '../../domain/new-park';
import { ErrorSummary } from '../../ui/error-summary';
import { Control, FormField } from '../../ui/form-field';
import { checkRequired } from '../forms/checks';
import { Submission } from '../forms/submission';
import { SubmitButton } from '../forms/submit-button';
import { emptyPolicy, KIND_WORDS } from '../records/record-kinds';
import { recordsBase } from '../records/record-source';

/** Begins a policy: its title, and the address that it keeps for good. It is a draft until somebody else has reviewed it. */
@Component({
  selector: 'app-begin-policy',
  imports: [Control, ErrorSummary, FormField, SubmitButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="submission.lines()" />
    <form novalidate (submit)="begin($event)">
      <app-form-field
        dense
        name="document-title"
        [label]="words.newLabel"
        [hint]="words.newHint"
        [error]="submission.error('document-title')"
      >
        <input
          appControl
          autocomplete="off"
          maxlength="300"
          [value]="title()"
          (input)="title.set(valueOf($event))"
        />
      </app-form-field>
      <app-form-field
        dense
        name="identity-slug"
        label="Address of its page"
        i18n-label="@@new-park.slug"
        [hint]="slugHint"
        [error]="submission.error('identity-slug')"
      >
        <input
          appControl
          autocomplete="off"
          maxlength="60"
          [value]="slug()"
          (input)="typed.set(valueOf($event))"
        />
      </app-form-field>
      <app-submit-button [label]="words.begin" [pending]="submission.pending()" />
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
      align-items: end;
    }
    app-form-field {
      flex: 1 1 15rem;
      max-width: 26rem;
    }
    input {
      min-height: 2.25rem;
      padding: 0.125rem var(--space-2);
      font-size: var(--text-small);
    }
  `,
})
export class BeginPolicy {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  /** Whose it is; absent: the administrators keep it. */
  readonly park = input<{ id: string; slug: string; country: string }>();

  protected readonly words = KIND_WORDS.policy;
  protected readonly slugHint = $localize`:@@authoring.slug.hint:3 to 60 small letters, digits and hyphens. It stays for good once it is published.`;
  protected readonly title = signal('');
  /** Null while the address follows the title. */
  protected readonly typed = signal<string | null>(null);
  protected readonly slug = computed(() => this.typed() ?? slugOf(this.title()));
  protected readonly submission = new Submission(['document-title', 'identity-slug'], {
    'document-title': {
      'validation.required': $localize`:@@records.new.missing:Say what it is called; you can change it later.`,
    },
    'identity-slug': { 'validation.required': this.slugHint, 'validation.format': this.slugHint },
  });

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const [park, title, slug] = [this.park(), this.title().trim(), this.slug().trim()];
    const origin = { park: park?.slug ?? null, country: park?.country ?? 'CN' };
    const checks = {
      'document-title': checkRequired(title),
      'identity-slug': /^[a-z0-9-]{3,60}$/.test(slug) ? null : 'validation.required',
    };
    const sent = await this.submission.send(checks, () =>
      this.http.post<ContentRecordView>('/api/v1/content/policy', {
        ...(park ? { parkId: park.id } : {}),
        document: emptyPolicy(title, this.locale, origin),
        identity: { slug },
      }),
    );
    if (sent) await this.router.navigate([recordsBase(park?.slug, 'policy'), sent.answer.id, 'edit']);
  }
}
