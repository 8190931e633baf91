// Writes what Angular reads, one file per language, from what translators keep: one file per area of the portal in which
// the languages of a message stand beside each other. A message that lacks a language stops the build with its name.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LANGUAGES = ['zh-CN', 'ja', 'de'];
const texts = path.join(import.meta.dirname, '../src/locale');
const written = path.join(import.meta.dirname, '../.locales');

const files = readdirSync(texts).filter((name) => name.endsWith('.json'));
const messages = files.flatMap((file) =>
  Object.entries(JSON.parse(readFileSync(path.join(texts, file), 'utf8'))).map(([id, byLanguage]) => ({
    id,
    byLanguage,
    file,
  })),
);

mkdirSync(written, { recursive: true });
for (const locale of LANGUAGES) {
  const translations = {};
  for (const { id, byLanguage, file } of messages) {
    if (!byLanguage[locale]?.trim()) throw new Error(`${file}: "${id}" has no text in ${locale}`);
    if (id in translations) throw new Error(`${file}: "${id}" has a text in another file too`);
    translations[id] = byLanguage[locale];
  }
  writeFileSync(path.join(written, `${locale}.json`), JSON.stringify({ locale, translations }));
}
console.log(`Texts: ${messages.length} messages in ${LANGUAGES.length} languages beside English`);
