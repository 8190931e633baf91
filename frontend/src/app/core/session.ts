import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Observable, firstValueFrom, map } from 'rxjs';
import { CurrentSessionView, MembershipView } from '../api/generated/model';

/** A person's place in an organisation; parks are addressed by their slug, which older answers leave out. */
export type Membership = MembershipView & { slug?: string | null; name?: string | null };

/** Who is at the browser and what they may: nobody known, a guest who follows one enquiry by a link, or a user. */
export type CurrentSession = Omit<CurrentSessionView, 'memberships'> & { memberships: readonly Membership[] };

/** A place of work that a person has by a membership or a link. */
export interface Desk {
  kind: 'company' | 'park' | 'portal' | 'enquiry';
  /** Name of the organisation; null when it is not known here, and for the administrators' own desk. */
  name: string | null;
  /** Address without the language. */
  link: string;
}

const ADDRESS = '/api/v1/sessions/current';

const VISITOR: CurrentSession = {
  kind: 'visitor',
  user: null,
  guestEnquiryId: null,
  memberships: [],
  permissions: [],
};

/**
 * Who is signed in. Pages are rendered for everybody, so the answer is not known (`undefined`) until the browser has
 * asked; null is that nobody answered.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly state = signal<CurrentSession | null | undefined>(undefined);
  private asking: Promise<CurrentSession | null> | null = null;

  readonly current = this.state.asReadonly();
  readonly user = computed(() => this.state()?.user ?? null);
  readonly signedIn = computed(() => this.state()?.kind === 'user');
  readonly desks = computed<readonly Desk[]>(() => desksOf(this.state()));

  /** Asks again. Whatever fails counts as no answer: public pages stay readable. */
  async refresh(): Promise<CurrentSession | null> {
    this.asking ??= firstValueFrom(this.http.get<CurrentSession>(ADDRESS)).catch(() => null);
    const session = await this.asking;
    this.asking = null;
    this.state.set(session);
    return session;
  }

  /** The session as far as it is known, asking if nobody has asked yet. */
  async known(): Promise<CurrentSession | null> {
    const session = this.state();
    return session === undefined ? this.refresh() : session;
  }

  /** Takes over what signing in, or a link, has answered. */
  adopt(session: CurrentSession): void {
    this.state.set(session);
  }

  /** Signs out in this browser. @throws Problem when the API could not be reached: the person is still signed in then. */
  signOut(): Observable<void> {
    return this.http.delete(ADDRESS).pipe(map(() => this.state.set(VISITOR)));
  }
}

/** The desks of a person, those with a known address only. */
export function desksOf(session: CurrentSession | null | undefined): Desk[] {
  if (!session) return [];
  const desks = session.memberships.flatMap((membership) => deskOf(membership) ?? []);
  return session.guestEnquiryId === null
    ? desks
    : [...desks, { kind: 'enquiry', name: null, link: `/desk/enquiries/${session.guestEnquiryId}` }];
}

function deskOf({ kind, organisationId, slug, name }: Membership): Desk | null {
  if (kind === 'portal') return { kind, name: null, link: '/desk/admin' };
  const address = kind === 'park' ? slug : organisationId;
  const area = kind === 'park' ? 'parks' : 'companies';
  return address ? { kind, name: name ?? null, link: `/desk/${area}/${address}` } : null;
}

/** Where a person starts who did not come from somewhere: the only desk there is, else the account, which names all. */
export function landingOf(session: CurrentSession): string {
  const [only, ...others] = desksOf(session);
  return only && others.length === 0 ? only.link : '/account';
}
