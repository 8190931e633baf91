import { ParkRef } from '../../api/generated/model';
import { Absolute, Thing } from '../../core/structured-data';

/** A page and those above it. */
export const breadcrumb = (
  crumbs: readonly { label: string; link: string }[],
  absolute: Absolute,
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, link }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: label,
    item: absolute(link),
  })),
});

export const parkPlace = ({ slug, name }: ParkRef, absolute: Absolute): Thing => ({
  '@type': 'Place',
  '@id': absolute(`/parks/${slug}`),
  name: name.text,
  url: absolute(`/parks/${slug}`),
});

/** An address that a machine may follow; sources also name what is none. */
export const linkOf = (words: string | null | undefined): string | undefined =>
  words && /^https?:\/\/\S+$/.test(words) ? words : undefined;
