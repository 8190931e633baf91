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
    why:
      'A span of two currencies is open instead of taking the first, one open sum no longer hides what the measures ' +
      'beside it bring, and a search by bounds leaves no branch that could be the best.',
  },
  {
    version: '4',
    since: '2026-11-26',
    why:
      'A percentage of a percentage is a hundredth of it, and what nobody answered may also be worth nothing. ' +
      'A plan is never an offer, lapsed or not. ' +
      'Before the start of a rule whose predecessor nobody has read there is no sum. ' +
      'A window for applications that is not open, or of which nobody knows the day, is told as the page of the policy tells it. ' +
      'Of the American credit 45X the start and the years from 2031 on are to be verified.',
  },
  {
    version: '5',
    since: '2026-11-26',
    why:
      'Of combinations the one with the greater certain sum goes before one that may bring more, and what hangs on unknown ' +
      'amounts is said to be unproven. ' +
      'Measures that act on each other in different currencies count from not preferring a currency to preferring it instead of not at all. ' +
      'In a circle each measure loses what the others would bring alone. ' +
      'What a sum changes by goes from the least to the most.',
  },
  {
    version: '6',
    since: '2026-11-26',
    why: 'The best combinations and their sums are part of an answer that is kept.',
  },
  {
    version: '7',
    since: '2026-11-27',
    why:
      'A rule whose base stands in what is deducted is no longer run: its benefit would rise by what others take off it. ' +
      'What is paid for the first time after the years that are looked at says in which year.',
  },
  {
    version: '8',
    since: '2026-11-27',
    why:
      'What would make a measure available is the nearest value that is enough, not the first that the rule names. ' +
      'A sum of which the source states the least alone is open above: that of land in Baotou was told as if it were exact.',
  },
];

export const ENGINE_VERSION = ENGINE_VERSIONS.at(-1)!.version;
