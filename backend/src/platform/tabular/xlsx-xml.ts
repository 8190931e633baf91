import { TextDecoder } from 'node:util';

import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { TableError } from './tabular.js';

/** What a malformed part is told as. */
export const faultOf = (error: unknown): TableError =>
  error instanceof TableError ? error : new TableError('not-readable');

/** The text of a part of an archive. @throws TableError when it is not whole, or larger than it said. */
export async function* textOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>)
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw faultOf(error);
  }
}

export interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Follows a whole part. Entities of one's own are no part of spreadsheets: a document type is refused. */
export async function followXml(stream: Readable, { open, close, text }: Handlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw faultOf(error);
  });
  parser.on('doctype', () => {
    throw new TableError('not-readable');
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) parser.on('text', text);
  for await (const piece of textOf(stream)) parser.write(piece);
}

/** Some programs write `x:row` for `row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
