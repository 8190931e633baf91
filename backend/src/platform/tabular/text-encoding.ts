import { TextDecoder } from 'node:util';

/** What files of tables are written in. Node's own decoder knows all of them (full ICU), GB18030 included. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** `certain`: a mark or a proof; `likely`: a person should look at the sample before believing it. */
export interface DetectedEncoding {
  encoding: Encoding;
  confidence: 'certain' | 'likely';
}

/** At least this share of the bytes above ASCII stands in pairs of common Chinese characters. */
const CHINESE_SHARE = 0.6;

/**
 * Reads a file once, chunk by chunk, to find out what it is written in. A byte-order mark decides; without one NUL bytes
 * tell UTF-16, validity tells UTF-8, and between GB18030 and Windows-1252 the pairs of bytes decide: western letters
 * above ASCII stand alone between others, Chinese characters come in pairs.
 */
export class EncodingProbe {
  private mark: Encoding | null = null;
  private started = false;
  private readonly utf8 = new Validity('utf-8');
  private readonly gb18030 = new Validity('gb18030');
  private bytes = 0;
  private readonly nul = [0, 0];
  private high = 0;
  private paired = 0;
  /** A lead byte at the end of what has been read. */
  private lead = false;

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    if (!this.started) this.mark = markOf(chunk);
    this.started = true;
    this.utf8.push(chunk);
    this.gb18030.push(chunk);
    for (const byte of chunk) this.count(byte);
  }

  result(): DetectedEncoding {
    if (this.mark) return { encoding: this.mark, confidence: 'certain' };
    const utf16 = this.utf16();
    if (utf16) return { encoding: utf16, confidence: 'likely' };
    if (this.utf8.end()) return { encoding: 'utf-8', confidence: 'certain' };
    const isChinese = this.gb18030.end() && this.paired >= this.high * CHINESE_SHARE;
    return { encoding: isChinese ? 'gb18030' : 'windows-1252', confidence: 'likely' };
  }

  private count(byte: number): void {
    if (byte === 0) this.nul[this.bytes % 2] = (this.nul[this.bytes % 2] ?? 0) + 1;
    this.bytes += 1;
    if (byte >= 0x80) this.high += 1;
    if (this.lead && byte >= 0xa1) {
      this.paired += 2;
      this.lead = false;
    } else this.lead = byte >= 0xa1 && byte <= 0xf7;
  }

  /** Separators, digits and line ends have a NUL in the same half of each pair. */
  private utf16(): Encoding | null {
    const [even = 0, odd = 0] = this.nul;
    if (Math.max(even, odd) < this.bytes * 0.05) return null;
    return odd > even ? 'utf-16le' : 'utf-16be';
  }
}

/** Whether bytes have been valid so far. */
class Validity {
  private readonly decoder: TextDecoder;
  private valid = true;

  constructor(encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  push(chunk: Uint8Array): void {
    if (this.valid) this.valid = this.try(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): boolean {
    return this.valid && this.try(() => this.decoder.decode());
  }

  private try(decode: () => string): boolean {
    try {
      decode();
      return true;
    } catch {
      return false;
    }
  }
}

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The text of a stream of bytes, without its mark; what cannot be read stands as U+FFFD, for the reader to find. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
