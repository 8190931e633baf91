import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const APP = path.join(__dirname, '../app');
const LOCALES = ['zh-CN', 'ja', 'de'];
const FILES = readdirSync(__dirname).filter((name) => name.endsWith('.json'));

/** The page of all components is English only; generated code holds no words. */
const WORDLESS = /[\\/](?:gallery|generated)[\\/]|\.spec\.ts$/;

const sources = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|html)$/.test(name) && !WORDLESS.test(name))
  .map((name) => readFileSync(path.join(APP, name), 'utf8'));
const ids = new Set(
  sources.flatMap((text) => [...text.matchAll(/@@([a-z0-9.-]+)/g)].map(([, id]) => id ?? '')),
);

type Message = Record<string, string>;
const messages = FILES.flatMap((file) =>
  Object.entries<Message>(JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'))),
);
const entriesOf = (locale: string) =>
  messages.map(([id, byLanguage]): [string, string] => [id, byLanguage[locale] ?? '']);
const placeholders = (text: string) => (text.match(/\{\$\w+\}/g) ?? []).sort();

it('every message stands in exactly the languages of the portal', () => {
  const uneven = messages.filter(([, message]) => Object.keys(message).join() !== LOCALES.join());
  expect(uneven.map(([id]) => id)).toEqual([]);
});

describe.each(LOCALES)('the texts in %s', (locale) => {
  const entries = entriesOf(locale);

  it('hold every message of the portal', () => {
    const known = new Set(entries.map(([id]) => id));
    expect([...ids].filter((id) => !known.has(id))).toEqual([]);
  });

  it('hold no message that nobody shows', () => {
    expect(entries.map(([id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('hold each message once and none empty', () => {
    const all = entries.map(([id]) => id);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same values as the other languages', () => {
    const others = new Map(entriesOf(LOCALES[0] ?? ''));
    const differing = entries.filter(([id, text]) => {
      return placeholders(text).join() !== placeholders(others.get(id) ?? '').join();
    });
    expect(differing.map(([id]) => id)).toEqual([]);
  });
});

it('every text of the source has a name of its own, by which translators find it', () => {
  const unnamed = sources.flatMap((text) => [
    ...(text.match(/\si18n(?:-[\w-]+)?(?:="(?!@@)[^"]*")?(?=[\s>])(?!=)/g) ?? []),
    ...(text.match(/\$localize`(?!:@@)/g) ?? []),
  ]);
  expect(unnamed).toEqual([]);
});

/** A policy, a measure and a programme are called by one word in each language; these were others for the same. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  'zh-CN': /优惠措施|扶持计划|该项目规则/,
  ja: /優遇制度|プログラムの優遇/,
  de: /Förderpolitik|\bPolitik\b|Richtlinie/,
};
it.each(LOCALES)(
  'the texts in %s have one word for a policy, one for a measure and one for a programme',
  (locale) => {
    const other = entriesOf(locale).filter(([, text]) => OTHER_WORDS[locale]?.test(text));
    expect(other.map(([id]) => id)).toEqual([]);
  },
);
