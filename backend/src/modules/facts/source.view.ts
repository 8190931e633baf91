import type { SourceView } from './dto/fact.views.js';

const LINK = /https?:\/\/[^\s;,，；]+/;

/**
 * A source as recorded (often a link with words around it) as something a reader can follow.
 * The words stay whole: they say which page, row or second source was read.
 */
export function sourceOf(recorded: string, retrievedOn: string | null): SourceView {
  const address = LINK.exec(recorded)?.[0].replace(/[).]+$/, '') ?? null;
  return { address, title: recorded === address ? hostOf(address) : recorded, retrievedOn, quote: null };
}

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');
