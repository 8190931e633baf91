import { RenderMode, ServerRoute } from '@angular/ssr';
import { PERSONAL_PATHS } from './core/personal-paths';

/** Nothing of a desk may stay in a cache, not even its empty frame. */
const personal = { renderMode: RenderMode.Client, headers: { 'Cache-Control': 'no-store' } } as const;

/** Public pages are rendered for everybody; desks and what concerns a session are rendered in the browser. */
export const serverRoutes: ServerRoute[] = [
  { path: 'desk/**', ...personal },
  ...PERSONAL_PATHS.map((path) => ({ path, ...personal })),
  { path: 'account/**', ...personal },
  { path: 'links/**', ...personal },
  { path: 'parks/:slug/claim', ...personal },
  // Rendered, so that who has no JavaScript reads what to do; it holds a draft, so that no cache keeps it.
  { path: 'enquire', renderMode: RenderMode.Server, headers: personal.headers },
  { path: 'enquire/sent', ...personal },
  { path: '**', renderMode: RenderMode.Server },
];
