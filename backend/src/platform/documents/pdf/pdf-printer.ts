import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { HttpProblem } from '../../errors/domain-error.js';
import type { DataSheet } from './data-sheet.js';
import { renderDataSheet } from './render-data-sheet.js';
import type { RenderAnswer } from './render-data-sheet.worker.js';

/** A sheet takes a tenth of this; what takes longer is broken. */
const LONGEST_MS = 10_000;
/** With more than these waiting a reader would wait for seconds: better to say so. */
const MOST_WAITING = 20;
/** The fonts of a thread that nobody needs are given back. */
const IDLE_MS = 5 * 60_000;
/** A sheet needs a heap of 20 MB; a small young generation has what it leaves behind collected soon. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 } as const;

const THREAD = new URL('./render-data-sheet.worker.js', import.meta.url);
/** A thread loads compiled files only: where the sources run as they are (tests), sheets are drawn in place. */
const COMPILED = import.meta.url.endsWith('.js');

/**
 * Prints data sheets, one at a time, in a thread of its own: drawing one takes up to half a second of a core, a second the first time, for which
 * nothing else would be answered.
 */
@Injectable()
export class PdfPrinter implements OnApplicationShutdown {
  private readonly logger = new Logger(PdfPrinter.name);
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws HttpProblem 503 `service.busy` when too many wait or the drawing does not end. */
  async print(sheet: DataSheet): Promise<Buffer> {
    if (this.waiting >= MOST_WAITING) throw busy();
    this.waiting += 1;
    const mine = this.last.then(() => this.draw(sheet));
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private draw(sheet: DataSheet): Promise<Buffer> {
    return COMPILED ? this.drawInThread(sheet) : renderDataSheet(sheet);
  }

  private async drawInThread(sheet: DataSheet): Promise<Buffer> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= new Worker(THREAD, { resourceLimits: MEMORY }));
    try {
      const { bytes, error } = await answerOf(thread, sheet);
      if (!bytes) throw new Error(error);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      // Whatever state it is in, the next sheet gets a new one.
      await this.close();
      this.logger.error(`A sheet could not be printed: ${(error as Error).message}`);
      throw error instanceof TookTooLong ? busy() : error;
    } finally {
      this.idle = setTimeout(() => void this.close(), IDLE_MS);
      this.idle.unref();
    }
  }

  private async close(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}

class TookTooLong extends Error {}

function answerOf(thread: Worker, sheet: DataSheet): Promise<RenderAnswer> {
  return new Promise<RenderAnswer>((resolve, reject) => {
    const late = setTimeout(() => reject(new TookTooLong('it took too long')), LONGEST_MS);
    const ended = (code: number) => reject(new Error(`the thread ended with code ${code}`));
    const done = () => {
      clearTimeout(late);
      thread.off('message', resolve).off('error', reject).off('exit', ended);
    };
    thread.once('message', resolve).once('error', reject).once('exit', ended);
    thread.once('message', done).once('error', done).once('exit', done);
    thread.postMessage(sheet);
  });
}

const busy = () =>
  new HttpProblem(
    503,
    'service.busy',
    'Too much to print at once. Try again in a moment.',
    {},
    { 'retry-after': '3' },
  );
