import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/domain-error.js';
import type { LocalizedText } from '../../platform/i18n/localized-text.js';
import type { Json } from './model/documents.js';

export const CONTENT_TYPES = ['park', 'plot', 'building', 'offering', 'policy'] as const;
export type ContentTypeName = (typeof CONTENT_TYPES)[number];

/** A document is plain JSON; its type knows its shape. */
export type ContentDocument = { readonly [key: string]: Json };

/** What is known of a record that has been published. */
export interface KnownRecord {
  /** The park it belongs to; of a park, itself. */
  parkId: string | null;
  /** Only what has a page of its own has one. */
  slug: string | null;
  title: LocalizedText;
  demo: boolean;
  /** Taken away from the public. */
  archived: boolean;
}

/** A record as its type is asked about it. */
export interface ContentSubject {
  id: string;
  parkId: string | null;
}

/** Something about one field: `pointer` addresses items of lists by their id. */
export interface ContentNote {
  pointer: string;
  code: string;
  params: Record<string, string>;
}

/** By which a warning is known again once somebody stands by it. */
export const warningKey = ({ pointer, code }: Pick<ContentNote, 'pointer' | 'code'>): string =>
  `${pointer} ${code}`;

/** What a type is told when it writes its public tables. */
export interface Publication {
  /** The one who wrote it last; null when nobody is known. */
  author: string | null;
  /** The one who vouches for it. */
  reviewer: string | null;
  at: Date;
  parkId: string | null;
  /** Of a record that begins with this very version: what is set once. */
  identity: ContentDocument | null;
  /** Invented people of the demonstration have written it. */
  demo: boolean;
  /** Why it was changed without a review; absent: it was reviewed. */
  reason?: string;
}

/** What a module lends to drafts, versions and reviews, so that its records can have them. */
export interface ContentType {
  type: ContentTypeName;
  /** class-validator class of the document: shapes only, for a draft may be incomplete. */
  dto: new () => object;
  /** class-validator class of what is set once when a record begins; absent: nothing is. */
  identity?: new () => object;
  /** Who may begin a new record: the administrators, or the editors of its park too. */
  createdBy: 'administrators' | 'park';
  /** Administrators may begin records that belong to no park; absent: each has its park. */
  withoutPark?: boolean;
  /** Who may take a published record away from the public. */
  archivedBy: 'administrators' | 'park';
  /** These records as far as they have been published; others are not in the answer. */
  known(ids: readonly string[]): Promise<Map<string, KnownRecord>>;
  /** What people call the published records of a park (null: all) by, with their ids; absent: nothing is. */
  keys?(parkId: string | null): Promise<Map<string, string>>;
  titleOf(document: ContentDocument): LocalizedText | null;
  /** Refuses what can never become a record. @throws DomainError */
  demandIdentity?(identity: ContentDocument): Promise<void>;
  /** What keeps the document from being submitted. */
  problems(subject: ContentSubject, document: ContentDocument): Promise<ContentNote[]>;
  /** What a reviewer should question. `published` is what the public sees, null for a new record. */
  warnings(
    subject: ContentSubject,
    document: ContentDocument,
    published: ContentDocument | null,
  ): Promise<ContentNote[]>;
  /** The document of what is public now; null when nothing is. */
  snapshot(id: string): Promise<ContentDocument | null>;
  /** Writes the public tables; joins the publishing transaction. */
  project(id: string, document: ContentDocument, publication: Publication): Promise<void>;
  /** Takes the record away from the public; joins the archiving transaction. */
  archive(id: string, at: Date): Promise<void>;
}

/** The types that have registered themselves: this module knows none of them. */
@Injectable()
export class ContentTypes {
  private readonly types = new Map<string, ContentType>();

  register(type: ContentType): void {
    if (this.types.has(type.type)) throw new Error(`The content type ${type.type} is registered twice`);
    this.types.set(type.type, type);
  }

  /** @throws DomainError not-found for a word that names no registered type. */
  of(name: string): ContentType {
    const type = this.types.get(name);
    if (!type) throw notFound();
    return type;
  }

  all(): ContentType[] {
    return [...this.types.values()];
  }

  /** The parks of these ids, for their names and whether they are invented. */
  parks(ids: readonly (string | null)[]): Promise<Map<string, KnownRecord>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const type = this.types.get('park');
    return type && known.length > 0 ? type.known(known) : Promise.resolve(new Map());
  }
}
