/** A piece of a plain text; pieces with an address are links. */
export interface TextPart {
  text: string;
  address: string | null;
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"'（）、。，]+/gu;
/** What ends the sentence rather than the address. */
const SENTENCE_END = /[.,;:!?)\]]+$/;

/** Splits a plain text so that the addresses of one site can be clicked; those of other sites stay text. */
export function linkedText(text: string, origin: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(WEB_ADDRESS)) {
    const address = match[0].replace(SENTENCE_END, '');
    if (originOf(address) !== origin) continue;
    parts.push({ text: text.slice(from, match.index), address: null }, { text: address, address });
    from = match.index + address.length;
  }
  parts.push({ text: text.slice(from), address: null });
  return parts.filter((part) => part.text !== '');
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}
