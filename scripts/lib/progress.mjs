// What a person sees while a command works: one line per step with the seconds since its start.
const startedAt = performance.now();

/** Seconds since `from` (default: since the command started) with one decimal, as text. */
export const seconds = (from = startedAt) => ((performance.now() - from) / 1000).toFixed(1);

/** Prints one line of progress. */
export const progress = (text) => console.log(`[${seconds().padStart(5)} s] ${text}`);

// A closed terminal makes every write fail; that must not keep the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
