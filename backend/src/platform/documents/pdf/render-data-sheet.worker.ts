import { parentPort } from 'node:worker_threads';
import type { DataSheet } from './data-sheet.js';
import { renderDataSheet } from './render-data-sheet.js';

/** What the thread is asked and answers; one at a time. */
export interface RenderAnswer {
  bytes?: Uint8Array;
  error?: string;
}

parentPort?.on('message', (sheet: DataSheet) => {
  renderDataSheet(sheet).then(
    (bytes) => parentPort?.postMessage({ bytes } satisfies RenderAnswer),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies RenderAnswer),
  );
});
