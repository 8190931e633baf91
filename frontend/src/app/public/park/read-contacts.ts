import { httpResource } from '@angular/common/http';
import { Signal, computed, inject } from '@angular/core';
import { ContactListView, ContactView } from '../../api/generated/model';
import { Session } from '../../core/session';

/**
 * The contacts of a park as far as its reader may see them. The page itself is rendered for everybody and kept in caches;
 * who is signed in gets the others once the browser knows it. Call it in an injection context.
 */
export function parkContacts(slug: Signal<string>): Signal<readonly ContactView[]> {
  const session = inject(Session);
  const url = computed(() => `/api/v1/parks/${slug()}/contacts`);
  const forAll = httpResource<ContactListView>(() => url());
  // Never taken from what the server rendered for everybody.
  const own = httpResource<ContactListView>(() =>
    session.signedIn() ? { url: url(), transferCache: false } : undefined,
  );
  return computed(() => {
    if (own.hasValue()) return own.value().items;
    return forAll.hasValue() ? forAll.value().items : [];
  });
}
