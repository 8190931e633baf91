/**
 * Versions of the engine. A stored result names the one it was reckoned by; the committed corpus is reckoned again in
 * every run of the tests, and may only differ when a version is added here that says why.
 */
export const ENGINE_VERSIONS: readonly { version: string; since: string; why: string }[] = [
  { version: '1', since: '2026-11-26', why: 'The first engine.' },
  {
    version: '2',
    since: '2026-11-26',
    why: 'What follows from a stated fact is known with it: every segment belongs to the rare-earth sector.',
  },
  {
    version: '3',
    since: '2026-11-26',
    why: 'The best combinations and their sums are part of an answer that is kept.',
  },
];

export const ENGINE_VERSION = ENGINE_VERSIONS.at(-1)!.version;
