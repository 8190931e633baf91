import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

/** A rendered public page with the headers it was rendered for, ready in every encoding. */
export interface CachedPage {
  body: { identity: Buffer; gzip: Buffer; br: Buffer };
  etag: string;
  headers: Readonly<Record<string, string>>;
  renderedAt: number;
  /** Of what the page says, see `whatIsSaid`. */
  fingerprint: string;
}

/** A rendering, with the nonce that its styles carry. */
export type RenderedPage = { html: string; nonce: string; headers: Record<string, string> };

const MEMORY_BYTES = 96 * 1024 * 1024;
/** How long after its freshness a page may still be shown while a new one is rendered. */
const STALE_SECONDS = 600;

/**
 * Anonymous pages in memory. A page past its freshness is served once more while it is rendered anew; many callers for
 * the same missing page wait for one rendering.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, CachedPage>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: (page) => page.body.identity.length + page.body.gzip.length + page.body.br.length + 1024,
  });
  private readonly rendering = new Map<string, Promise<CachedPage | null>>();

  constructor(
    private readonly freshSeconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * @param render answers null when the page must not be shared (not found, personal).
   * @returns null in that case; the caller then sends its own rendering.
   */
  async get(key: string, render: () => Promise<RenderedPage | null>): Promise<CachedPage | null> {
    const cached = this.pages.get(key);
    const age = cached ? (this.now() - cached.renderedAt) / 1000 : Infinity;
    if (cached && age <= this.freshSeconds) return cached;
    const fresh = this.renderOnce(key, render);
    if (cached && age <= this.freshSeconds + STALE_SECONDS) {
      fresh.catch(() => undefined);
      return cached;
    }
    return fresh;
  }

  clear(): void {
    this.pages.clear();
  }

  private renderOnce(key: string, render: () => Promise<RenderedPage | null>): Promise<CachedPage | null> {
    const running = this.rendering.get(key);
    if (running) return running;
    const started = this.store(key, render).finally(() => this.rendering.delete(key));
    this.rendering.set(key, started);
    return started;
  }

  private async store(key: string, render: () => Promise<RenderedPage | null>): Promise<CachedPage | null> {
    const rendered = await render();
    if (!rendered) {
      this.pages.delete(key);
      return null;
    }
    const page = await orStored(rendered, this.pages.peek(key), this.now());
    this.pages.set(key, page);
    return page;
  }
}

/** The stored page again when it says the same as the new one: its validator stays good, and nothing is compressed twice. */
async function orStored(
  rendered: RenderedPage,
  stored: CachedPage | undefined,
  now: number,
): Promise<CachedPage> {
  const fingerprint = digest(whatIsSaid(rendered));
  if (stored?.fingerprint === fingerprint) return { ...stored, renderedAt: now };
  return pack(rendered, fingerprint, now);
}

const STYLE = /<style\b[^>]*>.*?<\/style>/gs;

/**
 * A page without what differs in every rendering: its nonce, and the order of its styles, which is that in which the
 * answers for its parts came in. Styles touch their own component alone, so that their order says nothing.
 */
function whatIsSaid({ html, nonce }: RenderedPage): string {
  const content = html.replaceAll(nonce, '');
  return [content.replace(STYLE, ''), ...(content.match(STYLE) ?? []).sort()].join('');
}

const digest = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 27);

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

async function pack(
  { html, headers }: RenderedPage,
  fingerprint: string,
  renderedAt: number,
): Promise<CachedPage> {
  const identity = Buffer.from(html, 'utf8');
  const [gz, br] = await Promise.all([
    gzipped(identity, { level: 6 }),
    brotlied(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
  ]);
  return { body: { identity, gzip: gz, br }, etag: digest(identity), headers, renderedAt, fingerprint };
}

export type Encoding = keyof CachedPage['body'];

/** The best encoding the caller accepts: br before gzip before none. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const accepted = (acceptEncoding ?? '').toLowerCase();
  const allows = (name: string) =>
    new RegExp(`(^|[,\\s])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(\\s*[;,]|\\s*$)`).test(accepted);
  if (allows('br')) return 'br';
  return allows('gzip') ? 'gzip' : 'identity';
}
