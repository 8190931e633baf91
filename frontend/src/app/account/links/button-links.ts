import { Observable } from 'rxjs';
import { CorrectionReceiptView } from '../../api/generated/model';
import { CurrentSession } from '../../core/session';
import { MailRequest } from '../email-form';
import { LinkCalls, OpenedEnquiry } from './link-calls';

/**
 * How a person gets another link: by mail to an address, by mail for an enquiry, from who runs the portal, or by doing
 * again what the link was for.
 */
export type Renewal =
  | { by: 'email' | 'reference'; ask: (calls: LinkCalls, request: MailRequest) => Observable<unknown> }
  | { by: 'operator' }
  | { by: 'repeating' };

interface LinkTexts {
  purpose: string;
  heading: string;
  /** What pressing the button does. */
  body: string;
  button: string;
  renewal: Renewal;
}

/** A mailed link whose page has one button: opening the page uses nothing up, because scanners of mail open it too. */
export type ButtonLink = LinkTexts &
  (
    | { opens: 'account' | 'desk'; use: (calls: LinkCalls, token: string) => Observable<CurrentSession> }
    | { opens: 'enquiry'; use: (calls: LinkCalls, token: string) => Observable<OpenedEnquiry> }
    | { opens: 'correction'; use: (calls: LinkCalls, token: string) => Observable<CorrectionReceiptView> }
  );

const renewEnquiry: Renewal = { by: 'reference', ask: (calls, request) => calls.renewEnquiry(request) };

export const BUTTON_LINKS: readonly ButtonLink[] = [
  {
    purpose: 'confirm-email',
    heading: $localize`:@@link.confirm-email.heading:Confirm your e-mail`,
    body: $localize`:@@link.confirm-email.body:This opens your account and signs you in.`,
    button: $localize`:@@link.confirm-email.button:Confirm my e-mail`,
    renewal: { by: 'email', ask: (calls, request) => calls.renewConfirmation(request) },
    opens: 'account',
    use: (calls, token) => calls.confirmEmail(token),
  },
  {
    purpose: 'sign-in',
    heading: $localize`:@@link.sign-in.heading:Sign in by link`,
    body: $localize`:@@link.sign-in.body:The link signs you in once as a person of the demonstration. Who is signed in in this browser now is signed out.`,
    button: $localize`:@@link.sign-in.button:Sign in`,
    renewal: { by: 'operator' },
    opens: 'desk',
    use: (calls, token) => calls.signIn(token),
  },
  {
    purpose: 'confirm-enquiry',
    heading: $localize`:@@link.confirm-enquiry.heading:Confirm your enquiry`,
    body: $localize`:@@link.confirm-enquiry.body:This confirms your e-mail address and sends the enquiry. From then on the time to answer runs.`,
    button: $localize`:@@link.confirm-enquiry.button:Confirm and send the enquiry`,
    renewal: renewEnquiry,
    opens: 'enquiry',
    use: (calls, token) => calls.confirmEnquiry(token),
  },
  {
    purpose: 'follow-enquiry',
    heading: $localize`:@@link.follow-enquiry.heading:Follow your enquiry`,
    body: $localize`:@@link.follow-enquiry.body:This opens your enquiry in this browser: its state, its messages and the time to answer.`,
    button: $localize`:@@link.follow-enquiry.button:Open my enquiry`,
    renewal: renewEnquiry,
    opens: 'enquiry',
    use: (calls, token) => calls.followEnquiry(token),
  },
  {
    purpose: 'confirm-correction',
    heading: $localize`:@@link.confirm-correction.heading:Confirm your correction`,
    body: $localize`:@@link.confirm-correction.body:This confirms your e-mail address and hands the correction to whoever answers for the park.`,
    button: $localize`:@@link.confirm-correction.button:Confirm and send the correction`,
    renewal: { by: 'repeating' },
    opens: 'correction',
    use: (calls, token) => calls.confirmCorrection(token),
  },
];
