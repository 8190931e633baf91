import { Injectable } from '@nestjs/common';
import type { Persona } from '../../modules/identity/index.js';
import { EditLead, MoveLead, WriteLeadNote } from '../../modules/leads/index.js';
import type { Actor } from '../../platform/context/actor.js';
import type { DemoLeadStep } from './demo-cases.data.js';

/** Ids of what a step names. */
export interface DemoNames {
  park: (slug: string) => string | null;
  person: (persona: Persona) => string;
}

/** Takes one step with a lead, by the verbs an officer uses. */
@Injectable()
export class LeadWork {
  constructor(
    private readonly move: MoveLead,
    private readonly edit: EditLead,
    private readonly note: WriteLeadNote,
  ) {}

  async take(
    actor: Actor,
    leadId: string,
    version: number,
    step: DemoLeadStep,
    names: DemoNames,
  ): Promise<void> {
    switch (step.act) {
      case 'note':
        await this.note.execute(actor, leadId, step.text);
        return;
      case 'assign':
        return this.edit.execute(actor, leadId, version, {
          ...(step.park === undefined ? {} : { parkId: names.park(step.park) }),
          ...(step.assignee === undefined ? {} : { assigneeUserId: names.person(step.assignee) }),
        });
      case 'lose':
        return this.move.execute(actor, leadId, version, {
          action: 'lose',
          reason: step.reason,
          lostTo: step.lostTo,
        });
      default:
        return this.move.execute(actor, leadId, version, { action: step.act });
    }
  }
}
