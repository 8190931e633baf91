import { RegionView } from '../../api/generated/model';

/** A region with those that lie in it. */
export interface RegionNode {
  slug: string;
  name: string;
  lang: string;
  children: readonly RegionNode[];
}

/** Countries by name; below each its provinces and regions, as deep as the catalogue goes. */
export function regionTree(regions: readonly RegionView[], locale: string): RegionNode[] {
  const byParent = new Map<string | null, RegionView[]>();
  for (const region of regions) {
    byParent.set(region.parent, [...(byParent.get(region.parent) ?? []), region]);
  }
  const names = new Intl.Collator(locale);
  const below = (parent: string | null): RegionNode[] =>
    (byParent.get(parent) ?? [])
      .map(({ slug, name }) => ({ slug, name: name.text, lang: name.lang, children: below(slug) }))
      .sort((a, b) => names.compare(a.name, b.name));
  return below(null);
}

/** The regions of a tree in reading order, each with its depth below the root. */
export const flattened = (nodes: readonly RegionNode[], depth = 0): (RegionNode & { depth: number })[] =>
  nodes.flatMap((node) => [{ ...node, depth }, ...flattened(node.children, depth + 1)]);
