import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/context/request-context.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { Events } from '../../platform/events/events.js';
import type { StartedSession } from '../identity/index.js';
import type { EnquiryProjectInput } from './dto/inputs.js';
import type { EnquiryReceipt } from './dto/views.js';
import { ENQUIRY_EVENTS } from './enquiry.events.js';
import { enquiryRecipientWorkflow } from './enquiry-recipient.workflow.js';
import { EnquiryProject } from './enquiry-project.js';
import { EnquiryReplan, type WaitingRecipient } from './enquiry-replan.js';
import { EnquirySignIn } from './enquiry-sign-in.js';
import type { PlannedRecipient } from './plan-recipients.js';
import { toReceipt } from './receipt.view.js';

interface Waiting {
  id: string;
  reference: string;
  createdAt: Date;
  confirmedAt: Date | null;
  companyId: string | null;
  contactName: string;
  contactOrganisation: string | null;
  contactCountry: string | null;
  projectDraft: EnquiryProjectInput;
}

/**
 * A visitor has shown that the e-mail is theirs: the enquiry gets a provisional company and a project, reaches its
 * recipients and their clocks start. The visitor gets a session for this one enquiry.
 */
@Injectable()
export class ConfirmEnquiry {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sign: EnquirySignIn,
    private readonly project: EnquiryProject,
    private readonly planner: EnquiryReplan,
  ) {}

  /** @throws DomainError refused `link.*`; not-found when the enquiry has been purged. */
  async execute(token: string): Promise<{ receipt: EnquiryReceipt; session: StartedSession }> {
    return this.db.transaction(async () => {
      const enquiry = await this.load(await this.sign.consume('confirm-enquiry', token));
      const { recipients, planned } = await this.planner.of(enquiry.id);
      // The reminder holds a second link: it opens the page of what the first one confirmed, and starts nothing again.
      const companyId = enquiry.companyId ?? (await this.submit(enquiry, recipients, planned));
      return {
        receipt: toReceipt(
          { ...enquiry, companyId, confirmed: true },
          planned,
          this.planner.workingDays,
          currentContext().locale,
        ),
        session: await this.sign.begin(enquiry.id),
      };
    });
  }

  private async load(enquiryId: string): Promise<Waiting> {
    const enquiry = await this.db.one<Waiting>(
      `SELECT id, reference, created_at AS "createdAt", confirmed_at AS "confirmedAt", company_id AS "companyId",
              contact_name AS "contactName", contact_organisation AS "contactOrganisation",
              contact_country AS "contactCountry", project_draft AS "projectDraft"
         FROM enquiries WHERE id = $1 FOR UPDATE`,
      [enquiryId],
    );
    if (!enquiry) throw notFound();
    return enquiry;
  }

  private async submit(
    enquiry: Waiting,
    recipients: readonly WaitingRecipient[],
    planned: readonly PlannedRecipient[],
  ): Promise<string> {
    const now = this.clock.now();
    const name = enquiry.contactOrganisation ?? enquiry.contactName;
    const { companyId, projectId, demo } = await this.project.ofVisitor(
      name,
      enquiry.contactCountry,
      enquiry.projectDraft,
    );
    await this.db.query(
      `UPDATE enquiries SET company_id = $2, project_id = $3, confirmed_at = $4, project_draft = NULL WHERE id = $1`,
      [enquiry.id, companyId, projectId, now],
    );
    for (const [position, { id, state }] of recipients.entries()) {
      const { desk, timeZone, dueAt } = planned[position] as PlannedRecipient;
      const way = enquiryRecipientWorkflow.apply(state, 'confirm', {
        answered: false,
        objectionOpen: false,
        outcome: null,
      });
      if (!way.ok) continue;
      await this.db.query(
        `UPDATE enquiry_recipients SET desk = $2, time_zone = $3, state = $4, state_changed_at = $5, received_at = $5,
                due_at = $6, version = version + 1 WHERE id = $1`,
        [id, desk, timeZone, way.to, now, dueAt],
      );
    }
    await this.events.record({
      name: ENQUIRY_EVENTS.submitted,
      subject: { type: 'enquiry', id: enquiry.id },
      payload: { companyId, projectId, recipientIds: recipients.map(({ id }) => id), demo },
    });
    return companyId;
  }
}
