import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodingFor, PageCache } from './page-cache.js';

const page = (html: string, nonce = 'n0') => ({ html, nonce, headers: { 'content-type': 'text/html' } });

describe('the cache of public pages', () => {
  it('renders once for many callers at the same time', async () => {
    let renders = 0;
    const cache = new PageCache(15);
    const render = async () => page(`<p>${++renders}</p>`);
    const pages = await Promise.all(Array.from({ length: 20 }, () => cache.get('/en/', render)));
    expect(renders).toBe(1);
    expect(new Set(pages.map((p) => p?.etag)).size).toBe(1);
  });

  it('shows a stale page at once and renders the next one behind it', async () => {
    let now = 0;
    let renders = 0;
    const cache = new PageCache(15, () => now);
    const render = async () => page(`<p>${++renders}</p>`);
    await cache.get('k', render);
    now = 16_000;
    expect((await cache.get('k', render))?.body.identity.toString()).toBe('<p>1</p>');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await cache.get('k', render))?.body.identity.toString()).toBe('<p>2</p>');
  });

  it('waits for a new rendering when the old one is too old to show', async () => {
    let now = 0;
    let renders = 0;
    const cache = new PageCache(15, () => now);
    const render = async () => page(`<p>${++renders}</p>`);
    await cache.get('k', render);
    now = 3_600_000;
    expect((await cache.get('k', render))?.body.identity.toString()).toBe('<p>2</p>');
  });

  it('keeps body and validator when a new rendering differs in its nonce alone', async () => {
    let now = 0;
    let renders = 0;
    const cache = new PageCache(15, () => now);
    const render = async () => page(`<style nonce="n${++renders}">p{}</style>`, `n${renders}`);
    const first = await cache.get('k', render);
    now = 3_600_000;
    const second = await cache.get('k', render);
    expect(renders).toBe(2);
    expect(second).toMatchObject({ etag: first?.etag, headers: first?.headers, renderedAt: now });
    expect(second?.body.identity.toString()).toContain('n1');
  });

  it('keeps them too when the parts of a page came in another order, so that its styles stand in another', async () => {
    let now = 0;
    const cache = new PageCache(15, () => now);
    const styles = ['<style nonce="n">a{}</style>', '<style nonce="n">b{}</style>'];
    const first = await cache.get('k', async () => page(`${styles.join('')}<p>8/10</p>`, 'n'));
    now = 3_600_000;
    const second = await cache.get('k', async () => page(`${styles.reverse().join('')}<p>8/10</p>`, 'n'));
    expect(second).toMatchObject({ etag: first?.etag, renderedAt: now });
    now = 7_200_000;
    const third = await cache.get('k', async () => page(`${styles.join('')}<p>9/10</p>`, 'n'));
    expect(third?.etag).not.toBe(first?.etag);
  });

  it('keeps nothing that must not be shared', async () => {
    const cache = new PageCache(15);
    expect(await cache.get('k', async () => null)).toBeNull();
    expect((await cache.get('k', async () => page('x')))?.body.identity.toString()).toBe('x');
  });

  it('holds the same bytes in every encoding', async () => {
    const cached = await new PageCache(15).get('k', async () => page('稀土'.repeat(500)));
    expect(gunzipSync(cached?.body.gzip ?? Buffer.of())).toEqual(cached?.body.identity);
    expect(brotliDecompressSync(cached?.body.br ?? Buffer.of())).toEqual(cached?.body.identity);
  });
});

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['gzip;q=0.5, br;q=0.1', 'br'],
  ])('for Accept-Encoding %p is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding);
  });
});
