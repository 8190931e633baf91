// What is measured, and the share of the floor it must reach.
import { randomUUID } from 'node:crypto';
import { postHeaders } from './enquiry-post.mjs';
import { FULL_PARK_READS } from './full-park.mjs';

const READ = 0.6;
const POST = 0.35;
const PAGE = 0.15;
const FULL = 0.5;

const API = {
  'park list with filters': '/api/v1/parks?segment=RE4a&region=country-cn&sort=newest-facts',
  'two-character Chinese search': `/api/v1/parks?q=${encodeURIComponent('稀土')}`,
  'park detail': '/api/v1/parks/bench-park-2500',
};
const LIST = '/api/v1/parks';
const PAGES = ['/en/parks', '/en/parks/baotou-rehtz'];
const ENCODINGS = ['gzip', 'br', 'identity'];

/**
 * @param {{ product: string, floor: string, investor: { token: string, body: string } }} context addresses of both, and who posts
 * @returns {Promise<{ name: string, required: number, product: object, floor: object }[]>}
 */
export async function subjects({ product, floor, investor }) {
  const reads = Object.entries(API).map(([name, path]) => ({
    name,
    required: READ,
    product: { url: product + path },
    floor: { url: floor + path },
  }));
  for (const { product: a, floor: b, name } of reads) await sameShape(name, a.url, b.url);
  const pages = [];
  for (const path of PAGES) {
    for (const encoding of ENCODINGS) {
      await complete(product + path, encoding);
      pages.push({
        name: `page ${path} (${encoding})`,
        required: PAGE,
        product: { url: product + path, headers: { 'accept-encoding': encoding } },
        floor: { url: floor + LIST },
      });
    }
  }
  for (const path of FULL_PARK_READS) await sameShape(path, product + path, floor + path);
  return [...reads, fullPark(product, floor), enquiryPost(product, floor, investor), ...pages];
}

/** What a reader's page of a full park asks for, one after the other. */
const fullPark = (product, floor) => ({
  name: 'park with 150 facts and 200 plots',
  required: FULL,
  product: { url: product, requests: FULL_PARK_READS.map((path) => ({ method: 'GET', path })) },
  floor: { url: floor, requests: FULL_PARK_READS.map((path) => ({ method: 'GET', path })) },
});

/** Every post has a key of its own, as every press of the button has. */
function enquiryPost(product, floor, investor) {
  const headers = postHeaders(investor);
  const request = {
    method: 'POST',
    path: '/api/v1/enquiries',
    body: investor.body,
    setupRequest: (request) => ({ ...request, headers: { ...headers, 'idempotency-key': randomUUID() } }),
  };
  return {
    name: 'enquiry post',
    required: POST,
    product: { url: product, requests: [request] },
    floor: { url: floor, requests: [request] },
  };
}

/** A ratio means something only when both sides send the same answer. */
async function sameShape(name, a, b) {
  const [x, y] = await Promise.all([a, b].map(async (url) => (await fetch(url)).text()));
  if (x !== y || x.includes('"requestId"')) throw new Error(`${name}: product and floor answer differently`);
}

/** A page counts only whole: decoded, it ends where a document ends. */
async function complete(url, encoding) {
  const answer = await fetch(url, { headers: { 'accept-encoding': encoding } });
  const html = await answer.text();
  if (answer.status !== 200 || !html.trimEnd().endsWith('</html>'))
    throw new Error(`${url} (${encoding}) is not whole`);
}
