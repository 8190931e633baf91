import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from './public-address.js';

/**
 * What an address answers. `gone` is 404 or 410 and nothing else; `moved` is a redirect, which is not followed;
 * `not-checked` is everything that says nothing about the page: no answer, refused, an error of the server, an address
 * that must not be asked.
 */
export const LINK_OUTCOMES = ['ok', 'gone', 'moved', 'not-checked'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** Where the portal may go. Only tests go elsewhere. */
export interface Reach {
  resolve(host: string): Promise<string[]>;
  permits(address: string): boolean;
  permitsPort(port: number): boolean;
}

export const PUBLIC_INTERNET: Reach = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  permits: isPublicAddress,
  permitsPort: (port) => port === 80 || port === 443,
};

/** Milliseconds for one answer, from resolving to its last byte. */
const TIMEOUT = 5_000;
/** Enough to see that there is a page; the rest is not read. */
const MOST_BYTES = 64 * 1024;
const MOST_HEADER_BYTES = 16 * 1024;

interface Target {
  url: URL;
  /** The one address that is asked: a second look-up could name another. */
  address: string;
}

/**
 * Asks addresses that people have written down, without letting them lead into the portal's own network: only http and
 * https on their ports, only public addresses, the one that was judged, no redirect, little time, little data, no cookie.
 */
@Injectable()
export class SafeFetch {
  private reach: Reach = PUBLIC_INTERNET;

  /** For tests with a server of their own. */
  static within(reach: Reach): SafeFetch {
    const fetch = new SafeFetch();
    fetch.reach = reach;
    return fetch;
  }

  /** Never throws: what cannot be asked is not checked. */
  async check(address: string): Promise<LinkOutcome> {
    const signal = AbortSignal.timeout(TIMEOUT);
    try {
      const target = await this.targetOf(address, signal);
      if (target === null) return 'not-checked';
      const head = await statusOf(target, 'HEAD', signal);
      // Some servers answer HEAD with anything: only what GET answers counts against a page.
      return outcomeOf(head < 400 ? head : await statusOf(target, 'GET', AbortSignal.timeout(TIMEOUT)));
    } catch {
      return 'not-checked';
    }
  }

  private async targetOf(address: string, signal: AbortSignal): Promise<Target | null> {
    const url = URL.parse(address);
    if (!url || !['http:', 'https:'].includes(url.protocol)) return null;
    if (url.username !== '' || url.password !== '') return null;
    if (!this.reach.permitsPort(Number(url.port) || (url.protocol === 'https:' ? 443 : 80))) return null;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) ? [host] : await orAbort(this.reach.resolve(host), signal);
    // A name that also points inside is not asked at all.
    if (addresses.length === 0 || !addresses.every((each) => this.reach.permits(each))) return null;
    return { url, address: addresses[0] as string };
  }
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([work, aborted]);
}

function outcomeOf(status: number): LinkOutcome {
  if (status >= 200 && status < 300) return 'ok';
  if (status >= 300 && status < 400) return 'moved';
  return status === 404 || status === 410 ? 'gone' : 'not-checked';
}

function statusOf({ url, address }: Target, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<number> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method,
      signal,
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      lookup: (_host, options, callback) => {
        const family = isIP(address);
        if (options.all) callback(null, [{ address, family }]);
        else callback(null, address, family);
      },
      headers: { 'user-agent': 'Lodestone source check', accept: '*/*', connection: 'close' },
    });
    request.on('response', (response) => {
      // The status has come: whether the rest comes too says nothing about the page.
      void drain(response)
        .catch(() => undefined)
        .then(() => resolve(response.statusCode ?? 0))
        .finally(() => request.destroy());
    });
    request.on('error', reject);
    request.end();
  });
}

/** Reads as much as shows that an answer is coming, and no more. */
async function drain(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) return;
  }
}
