import type { CivilDate } from '../../platform/clock/civil-date.js';
import type { DataSheet, Words } from '../../platform/documents/pdf/index.js';
import { countryName } from '../../platform/i18n/format.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { answersOf } from './dossier-answers.js';
import type { DossierMatter } from './dossier-matter.js';
import { contactSection, landSections, policySection } from './dossier-offers.js';
import {
  factSections,
  olderSection,
  segmentSection,
  tenantSection,
  unknownSection,
} from './dossier-sections.js';
import { fill } from './dossier-texts.data.js';
import { DossierSpeech, joined } from './dossier-words.js';
import { parkWord } from './labels.js';

export interface DossierEdition {
  locale: Locale;
  /** Civil date in the park's zone. */
  today: CivilDate;
  /** Of the live page. */
  address: string;
}

/** A park as two pages for a board: the same matter on the same day in the same language is the same sheet. */
export function buildDossier(matter: DossierMatter, { locale, today, address }: DossierEdition): DataSheet {
  const speech = new DossierSpeech(locale, today, matter.park.country);
  const { texts } = speech;
  const { park } = matter;
  const dated = speech.day(today);
  const answers = answersOf(matter, speech);
  const masthead = mastheadOf(matter, speech, dated);
  const sections = [
    ...factSections(matter, speech),
    segmentSection(matter, speech),
    tenantSection(matter, speech),
    olderSection(matter, speech),
    unknownSection(matter, speech),
    policySection(matter, speech),
    ...landSections(matter, speech),
    contactSection(matter, speech),
  ];
  return {
    lang: locale,
    title: `${park.name.text} – ${texts.kind}`,
    subject: fill(texts.subject, { park: park.name.text }),
    author: 'Lodestone',
    date: today,
    masthead,
    page: { address, label: texts.livePage, alt: fill(texts.qr, { address }) },
    notices: noticesOf(matter, speech),
    answersHeading: texts.answers,
    answers,
    sections,
    sourcesHeading: texts.sources,
    sources: speech.cited(),
    closing: [texts.intervals, texts.noOffer, fill(texts.asPublished, { day: dated })],
    foot: {
      text: `Lodestone · ${park.name.text} · ${dated}`,
      warning: park.demo ? texts.demo : null,
      pageOf: texts.pageOf,
    },
    more: texts.more,
  };
}

function mastheadOf({ park }: DossierMatter, speech: DossierSpeech, dated: string): DataSheet['masthead'] {
  const { texts, locale } = speech;
  const operator = park.facts.find(({ key, current }) => key === 'operator' && current);
  const kind = [
    parkWord('kind', park.kind, locale),
    park.level && parkWord('level', park.level, locale),
    parkWord('status', park.status, locale),
  ];
  const said = (label: string, words: Words): Words[] => [
    { text: `${label}${texts.separator}`, tone: 'soft' },
    words,
  ];
  return {
    kind: `LODESTONE  ${texts.kind}`,
    dated,
    name: speech.read(park.name),
    original: park.localName && speech.read(park.localName),
    lines: [
      placeOf(park, speech),
      [{ text: kind.filter(Boolean).join(' · '), tone: 'soft' }],
      joined([
        said(texts.operator, operator ? speech.value(operator) : speech.notStated()),
        said(
          texts.established,
          park.established ? { text: speech.day(park.established) } : speech.notStated(),
        ),
      ]),
    ],
  };
}

function placeOf({ region, country }: DossierMatter['park'], speech: DossierSpeech): Words[] {
  const land = countryName(country, speech.locale);
  if (!region) return [{ text: land }];
  const name = speech.read(region.name);
  return region.name.text.includes(land) ? [name] : [name, { text: `${speech.texts.comma}${land}` }];
}

function noticesOf({ park }: DossierMatter, { texts }: DossierSpeech): DataSheet['notices'] {
  if (park.demo) return [{ text: texts.demo, tone: 'signal' }];
  if (!park.takesEnquiries) return [{ text: texts.context, tone: 'accent' }];
  if (park.claimed && !park.demoTeam) return [];
  return [{ text: park.demoTeam ? texts.demoTeam : texts.unclaimed, tone: 'accent' }];
}
