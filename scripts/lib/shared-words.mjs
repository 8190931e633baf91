// Labels of the catalogue (fact keys, blocks, units, segments, statuses) are written once, beside the screens that show
// them. What prints them on the server reads this file made of them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

export const SHARED_WORDS = inProject('backend/src/modules/dossiers/words.data.ts');

/** The labels that the server needs, by the beginning of their message ids. */
const NEEDED =
  /^(?:fact-block|fact-key|unit|segment|park-kind|park-level|park-status|policy-status|offering\.kind|offering\.status|land\.status|land\.terms)\./;
const MESSAGE = /\$localize`:@@([\w.-]+):([^`$]*)`/g;

/** @returns {Record<string, Record<string, string>>} message id -> language -> label */
export function readSharedWords() {
  const domain = inProject('frontend/src/app/domain');
  const english = readdirSync(domain)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) => [...readFileSync(path.join(domain, name), 'utf8').matchAll(MESSAGE)])
    .map(([, id, text]) => [id, text])
    .filter(([id]) => NEEDED.test(id));
  const locale = inProject('frontend/src/locale');
  const translated = Object.assign(
    {},
    ...readdirSync(locale)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(path.join(locale, name), 'utf8'))),
  );
  return Object.fromEntries(
    [...new Map(english)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, en]) => {
        const others = translated[id];
        if (!others) throw new Error(`${id} has no translation`);
        return [id, { en, 'zh-CN': others['zh-CN'], ja: others.ja, de: others.de }];
      }),
  );
}

/** The file as it is committed, before it is formatted. */
export const sharedWordsSource = (words) =>
  `// Made by \`npm run words:generate\` from the labels of the screens. Do not edit.
import type { Locale } from '../../platform/i18n/locales.js';

/** Message id -> label in each language. */
export const WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = ${JSON.stringify(words)};
`;
