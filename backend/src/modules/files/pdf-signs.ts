import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A trailer or a cross-reference stream that names how the document is encrypted. */
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
const OVERLAP = 64;
const TAIL = 66_000;
const END_OF_ARCHIVE = Buffer.from('PK\u0005\u0006', 'latin1');

/** Whether a PDF asks for a password, or restricts what may be done with it. The text is searched, nothing is opened. */
export async function isEncryptedPdf(path: string): Promise<boolean> {
  let before = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = before + chunk.toString('latin1');
    if (ENCRYPTED.test(text)) return true;
    before = text.slice(-OVERLAP);
  }
  return false;
}

/** Whether a PDF ends as one: with its mark, and not with the directory of an archive that was appended. */
export async function endsAsPdf(path: string, size: number): Promise<boolean> {
  const tail = await lastBytes(path, size);
  return tail.subarray(-2048).includes('%%EOF') && !endsAsArchive(tail);
}

/** The end record of an archive counts only where its comment reaches exactly the end of the file. */
function endsAsArchive(tail: Buffer): boolean {
  for (
    let at = tail.lastIndexOf(END_OF_ARCHIVE);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(END_OF_ARCHIVE, at - 1)
  ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

async function lastBytes(path: string, size: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const length = Math.min(size, TAIL);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer;
  } finally {
    await file.close();
  }
}
