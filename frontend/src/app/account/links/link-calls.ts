import { Injectable, inject } from '@angular/core';
import { Observable, map } from 'rxjs';
import { CorrectionReceiptView } from '../../api/generated/model';
import { CorrectionsService } from '../../api/generated/corrections/corrections.service';
import { EnquiriesService } from '../../api/generated/enquiries/enquiries.service';
import { SessionsService } from '../../api/generated/sessions/sessions.service';
import { UsersService } from '../../api/generated/users/users.service';
import { CurrentSession } from '../../core/session';
import { MailRequest } from '../email-form';

/** What the answer to an enquiry's link tells: which enquiry it opens. */
export interface OpenedEnquiry {
  id: string;
}

/** The calls behind mailed links: one that uses the link up, one that asks for a new link. */
@Injectable({ providedIn: 'root' })
export class LinkCalls {
  private readonly enquiries = inject(EnquiriesService);
  private readonly corrections = inject(CorrectionsService);
  private readonly users = inject(UsersService);
  private readonly sessions = inject(SessionsService);

  confirmEmail(token: string): Observable<CurrentSession> {
    return this.users.mailedLinksConfirm({ token });
  }

  /** In demonstrations only. */
  signIn(token: string): Observable<CurrentSession> {
    return this.sessions.sessionsStartByLink({ token });
  }

  resetPassword(token: string, password: string): Observable<CurrentSession> {
    return this.users.mailedLinksReset({ token, password });
  }

  confirmEnquiry(token: string): Observable<OpenedEnquiry> {
    return this.enquiries.enquiryLinksConfirm({ token });
  }

  followEnquiry(token: string): Observable<OpenedEnquiry> {
    return this.enquiries.enquiryLinksFollow({ token }).pipe(map(({ enquiryId }) => ({ id: enquiryId })));
  }

  confirmCorrection(token: string): Observable<CorrectionReceiptView> {
    return this.corrections.correctionsConfirm({ token });
  }

  renewConfirmation({ email }: MailRequest): Observable<unknown> {
    return this.users.registrationRequestConfirmation({ email });
  }

  renewReset({ email }: MailRequest): Observable<unknown> {
    return this.users.registrationRequestReset({ email });
  }

  renewEnquiry({ email, reference }: MailRequest): Observable<unknown> {
    return this.enquiries.enquiryLinksRequestLink({ reference, email });
  }
}
