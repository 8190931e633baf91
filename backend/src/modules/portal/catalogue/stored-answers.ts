import { createHash } from 'node:crypto';

/** A body with its validator. */
export interface StoredAnswer {
  body: string;
  etag: string;
}

/**
 * Bodies that cost a walk through the whole catalogue, kept for a few seconds; many callers wait for one making.
 * The validator is weak: compression changes the bytes and not what they say.
 */
export class StoredAnswers {
  private readonly stored = new Map<string, { at: number; answer: Promise<StoredAnswer> }>();

  constructor(
    private readonly freshSeconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(name: string, make: () => Promise<string>): Promise<StoredAnswer> {
    const known = this.stored.get(name);
    if (known && this.now() - known.at < this.freshSeconds * 1000) return known.answer;
    const answer = make().then((body) => ({ body, etag: etagOf(body) }));
    this.stored.set(name, { at: this.now(), answer });
    answer.catch(() => this.stored.delete(name));
    return answer;
  }
}

const etagOf = (body: string) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether the caller has this answer already, by the weak comparison of RFC 9110. */
export function hasSeen(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
