import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { Words } from '../../platform/documents/pdf/index.js';
import { formatDate } from '../../platform/i18n/format.js';
import type { ReadText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { FactView } from '../facts/index.js';
import { DOSSIER_TEXTS, type DossierTexts, fill } from './dossier-texts.data.js';
import { factLabel, quantityText } from './labels.js';

type Source = NonNullable<FactView['source']>;

/** What every part of a dossier needs to speak: the language, the day, the place, and the sources met so far. */
export class DossierSpeech {
  readonly texts: DossierTexts;
  private readonly sources = new Map<string, Words[]>();

  constructor(
    readonly locale: Locale,
    readonly today: CivilDate,
    /** ISO 3166-1 of the park: tells in which language its Chinese characters are. */
    private readonly country: string,
  ) {
    this.texts = DOSSIER_TEXTS[locale];
  }

  day(date: Parameters<typeof formatDate>[0]): string {
    return formatDate(date, this.locale);
  }

  /** Words of a source or a park in whatever language they are: by their script, else English. */
  stated(text: string): Words {
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { text, lang: 'ja' };
    if (/\p{Script=Han}/u.test(text)) return { text, lang: this.country === 'JP' ? 'ja' : 'zh-CN' };
    return { text, lang: /\p{L}{3}/u.test(text) ? 'en' : this.locale };
  }

  read({ text, lang }: ReadText): Words {
    return lang === 'und' ? this.stated(text) : { text, lang };
  }

  notStated(): Words {
    return { text: this.texts.notStated, tone: 'stale' };
  }

  value({ value, unit, valueKind, freshness }: FactView): Words {
    const words =
      valueKind === 'number' ? { text: quantityText(value, unit, this.locale) } : this.stated(value);
    return freshness.state === 'overdue' ? { ...words, tone: 'stale' } : words;
  }

  label({ key }: FactView): Words {
    return { text: factLabel(key, this.locale), lang: this.locale };
  }

  /** The key under which a source is cited. */
  cite(source: Source | null): string[] {
    if (!source) return [];
    const key = source.address ?? source.title;
    if (!this.sources.has(key)) this.sources.set(key, this.sourceWords(source));
    return [key];
  }

  /** The same for words that name a source, often with an address in them. */
  citeWords(words: string | null): string[] {
    if (words === null) return [];
    const address = /https?:\/\/[^\s;,，；()]+/.exec(words)?.[0] ?? null;
    return this.cite({ address, title: words, retrievedOn: null, quote: null });
  }

  cited(): Record<string, Words[]> {
    return Object.fromEntries(this.sources);
  }

  private sourceWords({ address, title, retrievedOn, brokenSince }: Source): Words[] {
    const saysAddress = address !== null && title.includes(address);
    // A title that is only the host says nothing that the address does not.
    const isHost = address !== null && !saysAddress && address.includes(title);
    const ends = [
      retrievedOn === null ? null : fill(this.texts.retrieved, { day: this.day(retrievedOn) }),
      brokenSince ? fill(this.texts.gone, { day: this.day(brokenSince) }) : null,
    ].filter((end) => end !== null);
    return [
      ...(isHost ? [] : [this.stated(title)]),
      ...(address === null || saysAddress ? [] : [{ text: `${isHost ? '' : ', '}${address}`, lang: 'en' }]),
      ...(ends.length > 0 ? [{ text: ` (${ends.join('; ')})` }] : []),
    ];
  }
}

/** Words with something between them. */
export const joined = (parts: readonly (readonly Words[])[], between = ' · '): Words[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [{ text: between, tone: 'soft' as const }, ...part]));
