import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { ClaimView } from '../../api/generated/model';
import { claimEventView } from '../../domain/claims';
import { formatInstant } from '../../domain/format';
import { DefinitionList } from '../../ui/definition-list';
import { Timeline, TimelineEntry } from '../../ui/timeline';
import { ClaimFiles } from './claim-files';

/** What a claim says, and what has happened to it: the same for its claimant and for who decides. */
@Component({
  selector: 'app-claim-facts',
  imports: [ClaimFiles, DefinitionList, Timeline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="columns">
      <section aria-labelledby="claim-facts">
        <h2 id="claim-facts" i18n="@@claim.facts">What is claimed</h2>
        <app-definition-list [definitions]="facts()" />
        <h3 i18n="@@claim.evidence">Evidence</h3>
        <p class="text">{{ claim().evidence }}</p>
        @if (claim().links.length > 0) {
          <ul>
            @for (link of claim().links; track $index) {
              <li>
                <a [href]="link" target="_blank" rel="noopener noreferrer nofollow">{{ link }}</a>
              </li>
            }
          </ul>
        }
        <app-claim-files [claim]="claim()" (changed)="changed.emit($event)" (outdated)="outdated.emit()" />
      </section>
      <section aria-labelledby="claim-history">
        <h2 id="claim-history" i18n="@@claim.history">History</h2>
        <app-timeline [entries]="history()" />
      </section>
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      gap: var(--space-6) var(--space-7);
      margin-top: var(--space-6);
    }
    h2 {
      font-size: var(--text-large);
    }
    h3 {
      margin-top: var(--space-5);
      font-size: var(--text-body);
    }
    .text {
      max-width: var(--measure);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    li {
      overflow-wrap: anywhere;
    }
    @media (min-width: 64rem) {
      .columns {
        grid-template-columns: minmax(0, 1fr) 24rem;
      }
    }
  `,
})
export class ClaimFacts {
  private readonly locale = inject(LOCALE_ID);
  readonly claim = input.required<ClaimView>();
  /** The claim as it stands after its claimant removed a file. */
  readonly changed = output<ClaimView>();
  /** It has to be read again. */
  readonly outdated = output<void>();

  protected readonly facts = computed(() => {
    const { park, organisation, role, claimant, officialEmail, submittedAt } = this.claim();
    return [
      { term: $localize`:@@claim.park:Park`, value: park?.name.text ?? null },
      { term: $localize`:@@claim.organisation:Organisation`, value: organisation },
      { term: $localize`:@@claim.claimant:Claimant`, value: claimant },
      { term: $localize`:@@claim.role:Role there`, value: role },
      { term: $localize`:@@claim.email:Official e-mail`, value: officialEmail },
      { term: $localize`:@@claim.submitted:Received`, value: formatInstant(submittedAt, this.locale) },
    ];
  });

  /** The newest first. Events nobody has named yet are not shown as codes. */
  protected readonly history = computed((): TimelineEntry[] =>
    this.claim()
      .history.flatMap(({ id, at, name, side, by, note }) => {
        const view = claimEventView(name);
        const administrators = $localize`:@@claim.by-administrators:Administrators`;
        return view
          ? [{ id, at, ...view, text: note, by: by ?? (side === 'administrator' ? administrators : null) }]
          : [];
      })
      .reverse(),
  );
}
