import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import type { IncomingMessage } from 'node:http';
import type { RenderContext } from './app/core/render-context';

const engine = new AngularNodeAppEngine();

/** Rendering never depends on the name under which it was asked for; the caller has judged the host. */
const RENDER_ORIGIN = 'http://localhost';

/** What the caller provides: all of `RenderContext` but the origin, which is read off the request. */
export type CallerContext = Omit<RenderContext, 'origin'>;

/**
 * Renders one page.
 *
 * @param request a web request whose origin is the public one (canonical and alternate links carry it), or a request
 *   of node:http. Of its headers only `accept-language` and `x-request-id` reach the page.
 * @param context the way into the API of this process, and the nonce for the page's styles.
 * @returns null when the address belongs to no language.
 */
export async function render(
  request: Request | IncomingMessage,
  context?: CallerContext,
): Promise<Response | null> {
  const asked = new URL(request.url ?? '/', RENDER_ORIGIN);
  const page = new Request(new URL(asked.pathname + asked.search, RENDER_ORIGIN), {
    headers: pageHeaders(request),
  });
  const renderContext = context && ({ ...context, origin: asked.origin } satisfies RenderContext);
  const response = await engine.handle(page, renderContext);
  return response && context ? withNonceForStyles(response, context.nonce) : response;
}

function pageHeaders(request: Request | IncomingMessage): Record<string, string> {
  const read = (name: string) =>
    request.headers instanceof Headers ? request.headers.get(name) : request.headers[name];
  const kept = ['accept-language', 'x-request-id'].map((name) => [name, read(name)]);
  return Object.fromEntries(kept.filter(([, value]) => typeof value === 'string'));
}

/** In the browser Angular takes the nonce for later styles from this attribute of its root element. */
async function withNonceForStyles(response: Response, nonce: string): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const html = (await response.text()).replace(/<app-root(?=[\s>])/, `<app-root ngCspNonce="${nonce}"`);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(html, { status: response.status, headers });
}

/** The handler that `ng serve` and the build look for. */
export const reqHandler = createNodeRequestHandler((request, response, next) => {
  render(request)
    .then((page) => (page ? writeResponseToNodeResponse(page, response) : next()))
    .catch(next);
});
