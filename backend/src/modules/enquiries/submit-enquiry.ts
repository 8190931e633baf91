import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { currentContext } from '../../platform/context/request-context.js';
import type { EnquiryContactInput, SubmitEnquiryInput } from './dto/inputs.js';
import type { EnquiryReceipt } from './dto/views.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { contactNeeded, contactNotNeeded, projectAmbiguous, signInNeeded } from './enquiries.errors.js';
import { EnquiryAddressees } from './enquiry-addressees.js';
import { EnquiryProject } from './enquiry-project.js';
import { EnquiryStore } from './enquiry-store.js';
import type { PlannedRecipient } from './plan-recipients.js';
import { toReceipt } from './receipt.view.js';

interface Prepared {
  input: SubmitEnquiryInput;
  planned: PlannedRecipient[];
  regionId: string | null;
}

/**
 * An enquiry is sent. From somebody signed in it reaches its recipients at once and their clocks start; a visitor's
 * gets its reference and waits, seen by nobody, until the e-mail is confirmed.
 */
@Injectable()
export class SubmitEnquiry {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly addressees: EnquiryAddressees,
    private readonly project: EnquiryProject,
    private readonly store: EnquiryStore,
  ) {}

  /** @throws DomainError invalid `enquiry.*` with the field, not-found for a company or project of others. */
  async execute(actor: Actor, input: SubmitEnquiryInput): Promise<EnquiryReceipt> {
    if (
      input.project.id !== undefined &&
      Object.values(input.project).filter((v) => v !== undefined).length > 1
    ) {
      throw projectAmbiguous();
    }
    if (actor.userId === null) refuseWhatNeedsAccount(input);
    else if (input.contact !== undefined) throw contactNotNeeded();
    const { parks, regionId } = await this.addressees.of(input);
    return this.db.transaction(async () => {
      const planned = await this.addressees.plan(parks);
      const prepared = { input, planned, regionId };
      return actor.userId === null ? this.keep(prepared) : this.submit(actor, actor.userId, prepared);
    });
  }

  private async submit(
    actor: Actor,
    userId: string,
    { input, planned, regionId }: Prepared,
  ): Promise<EnquiryReceipt> {
    const { companyId, projectId, demo } = await this.project.ofMember(actor, userId, input);
    const enquiry = await this.store.insert(
      {
        ...shared(input, regionId),
        companyId,
        projectId,
        authorUserId: userId,
        contact: null,
        projectDraft: null,
        demo,
      },
      planned,
      true,
    );
    await this.events.record({
      name: ENQUIRY_EVENTS.submitted,
      subject: { type: 'enquiry', id: enquiry.id },
      payload: { companyId, projectId, recipientIds: enquiry.recipientIds, demo },
    });
    return this.receipt({ ...enquiry, companyId, confirmed: true }, planned);
  }

  private async keep({ input, planned, regionId }: Prepared): Promise<EnquiryReceipt> {
    const contact = input.contact as EnquiryContactInput;
    const enquiry = await this.store.insert(
      {
        ...shared(input, regionId),
        companyId: null,
        projectId: null,
        authorUserId: null,
        contact,
        projectDraft: { ...input.project },
        demo: false,
      },
      planned,
      false,
    );
    await this.events.record({ name: ENQUIRY_EVENTS.entered, subject: { type: 'enquiry', id: enquiry.id } });
    await this.mailer.order({
      cause: `confirm-enquiry.${enquiry.id}`,
      to: contact.email,
      locale: input.locale,
      template: 'confirm-enquiry',
      params: { reference: enquiry.reference },
      link: { purpose: 'confirm-enquiry', userId: null, subjectId: enquiry.id },
    });
    return this.receipt({ ...enquiry, companyId: null, confirmed: false }, planned);
  }

  private receipt(enquiry: Parameters<typeof toReceipt>[0], planned: PlannedRecipient[]): EnquiryReceipt {
    return toReceipt(enquiry, planned, this.addressees.workingDays, currentContext().locale);
  }
}

const shared = (input: SubmitEnquiryInput, regionId: string | null) => ({
  locale: input.locale,
  regionId,
  offeringId: input.offeringId ?? null,
  question: input.question,
});

function refuseWhatNeedsAccount(input: SubmitEnquiryInput): void {
  if (input.contact === undefined) throw contactNeeded();
  if (input.project.id !== undefined) throw signInNeeded('/project/id');
  if (input.project.companyId !== undefined) throw signInNeeded('/project/companyId');
  if (input.company !== undefined) throw signInNeeded('/company');
}
