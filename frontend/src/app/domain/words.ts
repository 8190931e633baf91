/** Labels by the words of the catalogue, without what an object inherits (`constructor`). */
export type Words = Readonly<Record<string, string>>;

/** The label of a word; a word that has none is shown as it was stated. */
export const labelOf = (words: Words, word: string): string =>
  Object.hasOwn(words, word) ? (words[word] ?? word) : word;

/** A key without a label, readable: `lulea_demo_plant_cost` -> `lulea demo plant cost`. Its words stay those of the source. */
export const spelledOut = (key: string): string => key.replaceAll('_', ' ');
