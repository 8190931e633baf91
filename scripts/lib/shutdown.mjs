// One orderly end for the long-running commands, whatever asks for it.
import { setTimeout as sleep } from 'node:timers/promises';

// One Ctrl-C arrives twice: from the terminal, and forwarded by npm. Only a later one is a second wish.
const SAME_KEYPRESS_MS = 700;

/**
 * Ends the process on Ctrl-C, SIGTERM, SIGHUP and when the parent is gone, after running the registered stops in
 * reverse order. A second Ctrl-C ends it at once.
 * @param {{ log?: (text: string) => void, limitSeconds?: number }} [options]
 * @returns {{ onStop(stop: () => Promise<unknown> | unknown): void, stop(why: string, exitCode?: number): Promise<never> }}
 */
export function orderlyShutdown({ log = () => {}, limitSeconds = 30 } = {}) {
  const stops = [];
  let ending;
  let firstInterruptAt = 0;

  const runStops = async () => {
    while (stops.length > 0) {
      try {
        await stops.pop()();
      } catch (error) {
        log(`While stopping: ${error.message}`);
      }
    }
  };

  const stop = (why, exitCode = 0) => {
    ending ??= (async () => {
      if (why) log(`${why}: stopping`);
      // One that hangs must not keep the others, nor the terminal, for ever.
      await Promise.race([runStops(), sleep(limitSeconds * 1000, undefined, { ref: false })]);
      if (why) log('Stopped.');
      process.exit(exitCode);
    })();
    return ending;
  };

  process.on('SIGINT', () => {
    if (firstInterruptAt && performance.now() - firstInterruptAt > SAME_KEYPRESS_MS) process.exit(130);
    firstInterruptAt ||= performance.now();
    void stop('Ctrl-C');
  });
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGHUP', () => void stop('Terminal closed'));
  // A signal sent to npm ends the shell between npm and us, not us: losing the parent is the sign.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop('Parent process gone'), 500).unref();

  return {
    onStop: (fn) => {
      stops.push(fn);
      if (ending) void runStops();
    },
    stop,
  };
}
