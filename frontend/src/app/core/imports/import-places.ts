import { Crumb } from '../../ui/breadcrumb';

/** The list of imports of a park, or of the administrators' desk. @param slug null: new parks, by administrators */
export const importsBase = (slug: string | null): string =>
  slug === null ? '/desk/admin/imports' : `/desk/parks/${slug}/imports`;

const PATHS: Readonly<Record<string, string>> = {
  plot: 'plots',
  building: 'buildings',
  offering: 'offerings',
};

/** Where the draft that a row made can be read. */
export function draftLink(slug: string | null, type: string, recordId: string): string {
  if (slug === null) return `/desk/admin/reviews/park/${recordId}`;
  const path = PATHS[type];
  return path ? `/desk/parks/${slug}/${path}/${recordId}` : `/desk/parks/${slug}/profile`;
}

/** Where all of a kind stand on the desk, drafts among them; null where no list shows drafts. */
export function draftsLink(slug: string | null, type: string): string | null {
  if (slug === null) return null;
  return `/desk/parks/${slug}/${PATHS[type] ?? 'profile'}`;
}

export function importCrumbs(slug: string | null, file: string | null): Crumb[] {
  const desks = { label: $localize`:@@desk.crumb:Desks`, link: '/desk' };
  const imports = $localize`:@@imports.heading:Imports`;
  return file === null
    ? [desks, { label: imports }]
    : [desks, { label: imports, link: importsBase(slug) }, { label: file }];
}
