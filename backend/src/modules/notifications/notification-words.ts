import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { readText } from '../../platform/i18n/localized-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { MailParams } from '../../platform/mail/mail.js';
import { Companies, type ProjectSummary } from '../companies/index.js';
import { type CorrectionRow, Corrections } from '../corrections/index.js';
import { EnquiryMail, type MailedRecipient, promiseText } from '../enquiries/index.js';
import { Parks, type ParkSummary } from '../parks/index.js';
import type { Told } from './notification.entity.js';
import { KINDS } from './notification-kinds.data.js';
import { pageOfCorrection, pageOfEnquiry, pageOfRecord } from './notification-pages.js';
import { type KnownRecords, ofPolicy, ofRegime, ToldRecords } from './told-records.js';

export interface Words {
  params: MailParams;
  /** The page it leads to, without the language; null when what it was about is gone. */
  link: string | null;
}

interface Known {
  recipients: ReadonlyMap<string, MailedRecipient>;
  parks: ReadonlyMap<string, ParkSummary>;
  projects: ReadonlyMap<string, ProjectSummary>;
  corrections: ReadonlyMap<string, CorrectionRow>;
  records: KnownRecords;
}

/** Looks up the words of notifications: a name that has changed since is told as it is now. */
@Injectable()
export class NotificationWords {
  constructor(
    private readonly enquiries: EnquiryMail,
    private readonly companies: Companies,
    private readonly parks: Parks,
    private readonly corrections: Corrections,
    private readonly records: ToldRecords,
    private readonly configuration: Configuration,
  ) {}

  /** The whole address of a page, for mails. */
  addressOf(link: string, locale: Locale): string {
    return `${this.configuration.publicUrl}/${locale}${link}`;
  }

  /** In a handful of queries, whatever the number; the answer is in the order of the notifications. */
  async of(told: readonly Told[], locale: Locale): Promise<Words[]> {
    const known = await this.lookUp(told);
    return told.map((each) => this.wordsOf(each, known, locale));
  }

  private async lookUp(told: readonly Told[]): Promise<Known> {
    const subjects = told.map((each) => each.subjects);
    const recipientIds = idsIn(subjects.map(({ recipient }) => recipient));
    const found = recipientIds.length === 0 ? [] : await this.enquiries.recipients({ ids: recipientIds });
    const corrections = await this.corrections.byIds(idsIn(subjects.map(({ correction }) => correction)));
    const parkIds = [
      ...subjects.map(({ park }) => park),
      ...told.map(({ organisationKind, organisationId }) =>
        organisationKind === 'park' ? organisationId : null,
      ),
      ...found.map(({ parkId }) => parkId),
      ...[...corrections.values()].map(({ parkId }) => parkId),
    ];
    return {
      recipients: new Map(found.map((recipient) => [recipient.id, recipient])),
      parks: await this.parks.summariesOf(idsIn(parkIds)),
      projects: await this.companies.projectsOf(idsIn(found.map(({ projectId }) => projectId))),
      corrections,
      records: await this.records.of(
        idsIn(subjects.map(({ content }) => content)),
        idsIn(subjects.map(({ regime }) => regime)),
      ),
    };
  }

  private wordsOf(told: Told, known: Known, locale: Locale): Words {
    switch (KINDS[told.kind].leadsTo) {
      case 'enquiry':
        return this.ofEnquiry(told, known, locale);
      case 'facts':
        return ofFacts(told, known, locale);
      case 'correction':
        return ofCorrection(told, known, locale);
      case 'content':
        return ofRecord(told, known, locale);
      case 'files':
        return ofFiles(told, known, locale);
      case 'policy':
        return ofPolicy(told, known, locale);
      case 'regime':
        return ofRegime(told, known, locale);
      case 'account':
        return { params: {}, link: '/account' };
    }
  }

  private ofEnquiry(told: Told, known: Known, locale: Locale): Words {
    const recipient = known.recipients.get(told.subjects.recipient ?? '');
    if (!recipient) return { params: {}, link: null };
    const { reference, parkId, projectId, dueAt, timeZone } = recipient;
    return {
      params: {
        reference,
        who: this.enquiries.answererOf(recipient, known.parks.get(parkId ?? ''), locale),
        until: dueAt ? promiseText(dueAt, timeZone, locale) : '',
        segment: known.projects.get(projectId ?? '')?.segment ?? '',
      },
      link: pageOfEnquiry(told, recipient.enquiryId, known.parks),
    };
  }
}

const idsIn = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
];

function ofFacts({ subjects }: Told, known: Known, locale: Locale): Words {
  const park = known.parks.get(subjects.park ?? '');
  if (!park) return { params: {}, link: null };
  return {
    params: {
      park: readText(park.name, locale)?.text ?? park.slug,
      due: String(subjects.due?.length ?? 0),
      overdue: String(subjects.overdue?.length ?? 0),
    },
    link: `/desk/parks/${park.slug}/confirm`,
  };
}

/** What was proposed is the reader's own; the desk reads it on its page. */
function ofCorrection(told: Told, known: Known, locale: Locale): Words {
  const correction = known.corrections.get(told.subjects.correction ?? '');
  const park = known.parks.get(correction?.parkId ?? '');
  if (!correction || !park) return { params: {}, link: null };
  return {
    params: {
      reference: correction.reference,
      park: nameOf(park, locale),
      proposed: [correction.value, correction.unit].filter(Boolean).join(' '),
      reason: correction.reason ?? '',
    },
    link: pageOfCorrection(told, known.parks),
  };
}

function ofRecord(told: Told, known: Known, locale: Locale): Words {
  const { content, park: parkId, publishAt } = told.subjects;
  const record = known.records.content.get(content ?? '');
  const park = known.parks.get(parkId ?? '');
  if (!record) return { params: {}, link: null };
  const title = readText(record.title, locale)?.text ?? '';
  const place = park ? nameOf(park, locale) : '';
  const zone = park?.timeZone ?? 'UTC';
  return {
    params: {
      what: record.type === 'park' || place === '' ? place || title : `${title} (${place})`,
      when: publishAt === undefined ? '' : promiseText(new Date(publishAt), zone, locale),
    },
    link: pageOfRecord(told, record, park),
  };
}

function ofFiles({ subjects }: Told, known: Known, locale: Locale): Words {
  const park = known.parks.get(subjects.park ?? '');
  if (!park) return { params: {}, link: null };
  return { params: { park: nameOf(park, locale) }, link: `/desk/parks/${park.slug}/files` };
}

const nameOf = (park: ParkSummary, locale: Locale): string => readText(park.name, locale)?.text ?? park.slug;
