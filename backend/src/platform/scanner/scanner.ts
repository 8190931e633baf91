import type { Readable } from 'node:stream';

/** What a scanner found. `unscanned`: there is none, and nothing was looked at. */
export type ScanVerdict = 'clean' | 'infected' | 'unscanned';

/** Looks for malware in a stream of bytes. */
export abstract class Scanner {
  /** @throws Error when the scanner cannot be reached or does not understand: the file stays where it is. */
  abstract scan(bytes: Readable): Promise<ScanVerdict>;
}

/** Stands in while no scanner is configured. */
export class NoScanner extends Scanner {
  override scan(bytes: Readable): Promise<ScanVerdict> {
    bytes.destroy();
    return Promise.resolve('unscanned');
  }
}
