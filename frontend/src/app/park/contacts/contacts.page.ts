import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  LOCALE_ID,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { Observable, concatMap, from, last, map } from 'rxjs';
import { ContactListView, ContactView, ParkDetailView } from '../../api/generated/model';
import { withIfMatch } from '../../core/api-headers.interceptor';
import { ReadFailure } from '../../core/desk/read-failure';
import { Submission } from '../../core/forms/submission';
import { asProblem } from '../../core/problem';
import { contactVisibilityLabel, languageNames } from '../../domain/contacts';
import { Breadcrumb, Crumb } from '../../ui/breadcrumb';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/error-summary';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { ContactForm } from './contact-form';

/** Whom investors may ask in a park. Changes are public at once: they are kept true without a review. */
@Component({
  selector: 'app-contacts-page',
  imports: [Breadcrumb, ContactForm, EmptyState, ErrorSummary, PageHeader, ReadFailure, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contacts.page.html',
  styleUrl: './contacts.page.css',
})
export class ContactsPage {
  private readonly http = inject(HttpClient);
  private readonly locale = inject(LOCALE_ID);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly slug = input.required<string>();

  private readonly park = httpResource<ParkDetailView>(() => `/api/v1/parks/${this.slug()}`);
  protected readonly list = httpResource<ContactListView>(() => `/api/v1/parks/${this.slug()}/contacts`);
  protected readonly contacts = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly editable = computed(() => this.list.hasValue() && this.list.value().editable);
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error ? asProblem(error) : null;
  });
  protected readonly parkName = computed(() => (this.park.hasValue() ? this.park.value().name : null));
  protected readonly crumbs = computed((): Crumb[] => [
    { label: $localize`:@@desk.crumb:Desks`, link: '/desk' },
    { label: $localize`:@@park-desk.contacts:Contacts` },
  ]);
  /** Id of the one being changed; `new` while one is added. */
  protected readonly editing = signal<string | null>(null);
  /** Id of the one whose removal is being confirmed. */
  protected readonly removing = signal<string | null>(null);
  protected readonly submission = new Submission([]);
  protected readonly done = signal('');
  protected readonly visibilityLabel = contactVisibilityLabel;

  protected languages({ languages }: ContactView): string {
    return new Intl.ListFormat(this.locale, { type: 'unit' }).format(languageNames(languages, this.locale));
  }

  protected edit(id: string | null): void {
    this.removing.set(null);
    this.done.set('');
    this.editing.set(id);
  }

  protected saved(contact: ContactView): void {
    this.list.update((list) => {
      const items = list?.items ?? [];
      const known = items.some(({ id }) => id === contact.id);
      const next = known
        ? items.map((item) => (item.id === contact.id ? contact : item))
        : [...items, contact];
      return { items: next, editable: list?.editable ?? true };
    });
    this.close(`#contact-${contact.id} button`);
    this.done.set($localize`:@@contact.saved:Saved. The public page shows it now.`);
  }

  protected cancel(): void {
    const id = this.editing();
    this.close(id === 'new' ? '.add' : `#contact-${id} button`);
  }

  protected async remove(contact: ContactView): Promise<void> {
    const address = `/api/v1/parks/${this.slug()}/contacts/${contact.id}`;
    const context = withIfMatch(`"${contact.version}"`);
    const sent = await this.submission.send({}, () => this.http.delete<void>(address, { context }));
    this.removing.set(null);
    if (sent) this.done.set($localize`:@@contact.removed:Taken away.`);
    this.list.reload();
    this.focus('.add');
  }

  /** Moves a contact one place up, by giving all their places anew. */
  protected async raise(index: number): Promise<void> {
    const items = [...this.contacts()];
    const [moved] = items.splice(index, 1);
    if (!moved) return;
    items.splice(index - 1, 0, moved);
    const misplaced = items.flatMap((contact, position) =>
      contact.position === position ? [] : [{ contact, position }],
    );
    const sent = await this.submission.send({}, () => this.place(misplaced));
    if (sent) this.done.set($localize`:@@contact.moved:${moved.name}:name: stands higher now.`);
    this.list.reload();
  }

  private place(moves: readonly { contact: ContactView; position: number }[]): Observable<void> {
    return from(moves).pipe(
      concatMap(({ contact: { id, version }, position }) =>
        this.http.patch(
          `/api/v1/parks/${this.slug()}/contacts/${id}`,
          { position },
          { context: withIfMatch(`"${version}"`) },
        ),
      ),
      last(null, null),
      map(() => undefined),
    );
  }

  private close(selector: string): void {
    this.editing.set(null);
    this.focus(selector);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
