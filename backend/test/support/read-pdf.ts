import { extractText, getDocumentProxy, getMeta } from 'unpdf';

export interface ReadPdf {
  pages: string[];
  /** Everything without spaces and line ends: lines end where the column does. */
  words: string;
  info: Record<string, unknown>;
  fonts: string[];
  /** Roles of the structure, in reading order, by page. */
  roles: string[][];
  /** What a reader of the structure hears instead of pictures. */
  alts: string[];
  links: string[];
}

interface StructNode {
  role?: string;
  alt?: string;
  children?: StructNode[];
}

/** What a person, a search and a screen reader find in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  const pages = await Promise.all(text.map((_, at) => pdf.getPage(at + 1)));
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<StructNode | null>));
  const annotations = await Promise.all(pages.map((page) => page.getAnnotations()));
  const nodes = trees.map((tree) => flat(tree));
  return {
    pages: text,
    words: text.join('').replace(/\s+/g, ''),
    info: info as Record<string, unknown>,
    fonts: fontsIn(bytes),
    roles: nodes.map((some) => some.flatMap(({ role }) => (role ? [role] : []))),
    alts: nodes.flat().flatMap(({ alt }) => (alt ? [alt] : [])),
    links: annotations.flat().flatMap(({ url }) => (url ? [String(url)] : [])),
  };
}

const flat = (node: StructNode | null): StructNode[] =>
  node ? [node, ...(node.children ?? []).flatMap((child) => flat(child))] : [];

/** Names of the embedded fonts, without the mark of the subset. */
const fontsIn = (bytes: Uint8Array): string[] => [
  ...new Set(
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
    ].map(([, name]) => name as string),
  ),
];
