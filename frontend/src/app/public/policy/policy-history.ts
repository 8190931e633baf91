import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { PolicyRecordView } from '../../api/generated/model';
import { formatInstant } from '../../domain/format';
import { Words, labelOf } from '../../domain/words';

/** The parts of a policy's document, as a reader calls them. */
const PARTS: Words = {
  title: $localize`:@@policy-part.title:title`,
  kind: $localize`:@@policy-part.kind:kind`,
  type: $localize`:@@policy-part.type:type`,
  country: $localize`:@@policy-part.country:country`,
  level: $localize`:@@policy-part.level:level`,
  issuer: $localize`:@@policy-part.issuer:issuer`,
  documentNo: $localize`:@@policy-part.document-no:document number`,
  legalBasis: $localize`:@@policy-part.legal-basis:legal basis`,
  issuedOn: $localize`:@@policy-part.issued-on:day of issue`,
  effectiveFrom: $localize`:@@policy-part.effective-from:start`,
  effectiveTo: $localize`:@@policy-part.effective-to:end`,
  suspendedFrom: $localize`:@@policy-part.suspended-from:start of its suspension`,
  suspendedTo: $localize`:@@policy-part.suspended-to:end of its suspension`,
  opensOn: $localize`:@@policy-part.opens-on:opening of applications`,
  closesOn: $localize`:@@policy-part.closes-on:close of applications`,
  sourceStatus: $localize`:@@policy-part.source-status:what its source says of its standing`,
  sourceDate: $localize`:@@policy-part.source-date:date of the source`,
  lastChecked: $localize`:@@policy-part.last-checked:day of the last check`,
  segments: $localize`:@@policy-part.segments:segments`,
  territory: $localize`:@@policy-part.territory:where it applies`,
  source: $localize`:@@policy-part.source:source`,
  confidence: $localize`:@@policy-part.confidence:confidence`,
  notes: $localize`:@@policy-part.notes:notes`,
  predecessorUnread: $localize`:@@policy-part.predecessor:what held before it`,
  replaces: $localize`:@@policy-part.replaces:what it replaces`,
  deliveryRecord: $localize`:@@policy-part.delivery:what was really paid`,
  measures: $localize`:@@policy-part.measures:measures`,
};

/** What was recorded of a policy, the newest first. It is not woken in the browser: its links are plain ones. */
@Component({
  selector: 'app-policy-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (record of entries(); track record.n) {
        <li [attr.aria-current]="record.n === shown() ? 'true' : null">
          <p class="when">
            <time [attr.datetime]="record.recordedFrom">{{ record.from }}</time>
            @if (record.n === shown()) {
              <span class="soft" i18n="@@policy.history.shown">– shown on this page</span>
            }
          </p>
          <p class="what">{{ record.what }}</p>
          @if (record.reason; as reason) {
            <p class="soft">{{ reason }}</p>
          }
          @if (record.n !== shown()) {
            <a [href]="record.address" i18n="@@policy.history.open">Read what was recorded then</a>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding-inline-start: var(--space-4);
      border-inline-start: 2px solid var(--line);
      list-style: none;
    }
    li + li {
      margin-top: var(--space-4);
    }
    p {
      max-width: var(--measure);
      margin: 0;
    }
    .when {
      font-weight: 600;
    }
    time + .soft {
      margin-inline-start: 0.4em;
    }
    .soft {
      color: var(--ink-soft);
      font-size: var(--text-small);
      font-weight: 400;
    }
    a {
      display: inline-block;
      min-height: 1.5rem;
      font-size: var(--text-small);
    }
  `,
})
export class PolicyHistory {
  private readonly locale = inject(LOCALE_ID);
  private readonly location = inject(Location);
  readonly slug = input.required<string>();
  readonly records = input.required<readonly PolicyRecordView[]>();
  /** Number of the record that the page shows. */
  readonly shown = input.required<number>();

  protected readonly entries = computed(() =>
    this.records().map((record) => ({
      ...record,
      // UTC on both sides: the server tells the same instant as the browser.
      from: formatInstant(record.recordedFrom, this.locale, 'UTC'),
      what: this.what(record),
      address: this.location.prepareExternalUrl(
        record.recordedTo === null
          ? `/policies/${this.slug()}`
          : `/policies/${this.slug()}?recordedAt=${record.recordedFrom}`,
      ),
    })),
  );

  private what({ n, fromSources, changes }: PolicyRecordView): string {
    if (n === 1 && fromSources)
      return $localize`:@@policy.history.first:First recorded, compiled from public sources.`;
    if (n === 1) return $localize`:@@policy.history.written:First recorded, written and reviewed.`;
    const parts = [...new Set(changes.map(({ pointer }) => labelOf(PARTS, pointer.split('/')[1] ?? '')))];
    const list = new Intl.ListFormat(this.locale).format(parts);
    return fromSources
      ? $localize`:@@policy.history.read-again:Read again in public sources. Changed: ${list}:parts:.`
      : $localize`:@@policy.history.edited:Edited and reviewed. Changed: ${list}:parts:.`;
  }
}
