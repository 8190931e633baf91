import pairs from 'opencc-js/dict/TSCharacters';

/**
 * Each traditional character with its simplified one. Character by character on purpose: with the phrase dictionaries
 * the answer for a character depends on its neighbours, and then a query would not find the text it is a piece of. What
 * is wrong for a reader (two words falling together) costs a search nothing. It is also 29 kB instead of 1.2 MB.
 */
const SIMPLIFIED: ReadonlyMap<string, string> = closed(
  new Map(
    pairs
      .split('|')
      .map((pair) => pair.split(' '))
      .filter((pair): pair is [string, string] => pair.length === 2),
  ),
);

/** The text with every traditional character replaced by its simplified one; other characters stay. */
export function simplified(text: string): string {
  let result = '';
  for (const character of text) result += SIMPLIFIED.get(character) ?? character;
  return result;
}

/** Follows chains to their end, so that simplifying twice changes nothing. */
function closed(map: Map<string, string>): Map<string, string> {
  for (const [from, to] of map) {
    const seen = new Set([from]);
    let end = to;
    for (let next = map.get(end); next !== undefined && !seen.has(end); next = map.get(end)) {
      seen.add(end);
      end = next;
    }
    map.set(from, end);
  }
  return map;
}
