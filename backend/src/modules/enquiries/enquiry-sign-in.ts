import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/domain-error.js';
import { Identity, OneTimeLinks, type StartedSession } from '../identity/index.js';

/** Lets the holder of a link in to one enquiry. */
@Injectable()
export class EnquirySignIn {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly identity: Identity,
  ) {}

  /** @returns the enquiry's id. @throws DomainError refused `link.*`. */
  async consume(purpose: 'confirm-enquiry' | 'follow-enquiry', token: string): Promise<string> {
    const { subjectId } = await this.links.consume(purpose, token);
    if (subjectId === null) throw notFound();
    return subjectId;
  }

  begin(enquiryId: string): Promise<StartedSession> {
    return this.identity.startGuestSession(enquiryId);
  }
}
