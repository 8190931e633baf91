/** A text by language, with the one it was written in. */
export interface Texts {
  original: string;
  texts: Readonly<Record<string, string>>;
}

/**
 * The texts with one of them changed: the first that is written is the original, the original that is emptied leaves
 * that to another, and of nothing nothing is left.
 */
export function withText(name: Texts | null, tag: string, text: string): Texts | null {
  const texts: Record<string, string> = { ...name?.texts, [tag]: text };
  if (text === '') delete texts[tag];
  const [first] = Object.keys(texts);
  if (first === undefined) return null;
  const original = name !== null && name.original in texts ? name.original : first;
  return { original, texts };
}
