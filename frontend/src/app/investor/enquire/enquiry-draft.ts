import { newIdempotencyKey } from '../../core/api-headers.interceptor';
import { ProjectEntries, emptyProject } from '../project/project-entries';

/** A park or region as its page calls it. */
export interface Named {
  slug: string;
  name: string;
}

/** The offering an enquiry names, and whose it is: without that park it names nothing. */
export interface NamedOffering {
  id: string;
  title: string;
  park: string;
}

/** An enquiry as it is typed. It lives in this browser only, until it is sent. */
export interface EnquiryDraft {
  /** Sent with every attempt: a repeated one makes no second enquiry. */
  key: string;
  /** One of the sender's projects; empty when they describe one, null while they have not said. */
  projectId: string | null;
  /** One of the sender's companies; empty for a new one, null while they have not said. */
  companyId: string | null;
  companyName: string;
  companyCountry: string;
  project: ProjectEntries;
  parks: Named[];
  region: Named | null;
  offering: NamedOffering | null;
  question: string;
  name: string;
  email: string;
  phone: string;
  organisation: string;
  country: string;
}

/** A draft as it is kept, with the moment of its last change (RFC 3339). */
export interface KeptDraft {
  savedAt: string;
  draft: EnquiryDraft;
}

/** As many as one enquiry reaches. */
export const MOST_PARKS = 5;

const STORAGE_KEY = 'lodestone.enquiry-draft';

export const emptyDraft = (): EnquiryDraft => ({
  key: newIdempotencyKey(),
  projectId: null,
  companyId: null,
  companyName: '',
  companyCountry: '',
  project: emptyProject(),
  parks: [],
  region: null,
  offering: null,
  question: '',
  name: '',
  email: '',
  phone: '',
  organisation: '',
  country: '',
});

/** The draft kept in this browser; null when there is none, or none that can be read. */
export function keptDraft(storage: Storage | null): KeptDraft | null {
  try {
    const kept = JSON.parse(storage?.getItem(STORAGE_KEY) ?? 'null') as Partial<KeptDraft> | null;
    if (!kept?.draft || typeof kept.savedAt !== 'string') return null;
    const blank = emptyDraft();
    // An older page may have kept fewer fields.
    return {
      savedAt: kept.savedAt,
      draft: { ...blank, ...kept.draft, project: { ...blank.project, ...kept.draft.project } },
    };
  } catch {
    return null;
  }
}

/** @returns whether this browser keeps it: private windows and full disks do not */
export function keepDraft(storage: Storage | null, kept: KeptDraft): boolean {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(kept));
    return storage !== null;
  } catch {
    return false;
  }
}

export function dropDraft(storage: Storage | null): void {
  try {
    storage?.removeItem(STORAGE_KEY);
  } catch {
    // What could not be kept need not be dropped.
  }
}

/** The storage of the browser; null where it is blocked: browsers throw on the mere access then. */
export function storageOf(window: Window | null, kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window?.[kind] ?? null;
  } catch {
    return null;
  }
}
