import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';
import { newPerson, type Person } from '../screens/people.screen.js';

/** What a journey needs of an enquiry that was sent. */
export interface SentEnquiry {
  id: string;
  reference: string;
  recipients: { dueAt: string | null }[];
}

/** What a journey may say of the enquiry it needs; the rest is filled in. */
export interface Wish {
  parks?: readonly string[];
  question?: string;
  title?: string;
  company?: string;
  project?: Record<string, unknown>;
  /** Of a visitor; without it the enquiry is that of who is signed in. */
  contact?: { name: string; email: string };
}

interface Enquiry {
  recipients: { id: string; version: number }[];
}

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Builds the world of a journey without a browser: what is not its subject is there at once. */
export class PortalApi {
  constructor(
    private readonly request: APIRequestContext,
    private readonly portal: string,
  ) {}

  /** Opens an account by the mailed link and signs in here. */
  async openAccount(name: string, locale = 'en'): Promise<Person> {
    const person = newPerson(name);
    await this.post('users', { ...person, locale });
    const link = await this.linkTo(person.email, 'confirm-email');
    await this.post('users/confirmation', { token: new URL(link).hash.slice(1) });
    return person;
  }

  /** Sends an enquiry of who is signed in here, or of a visitor: a project of its own, and a company. */
  async ask(wish: Wish = {}): Promise<SentEnquiry> {
    const mark = randomUUID().slice(0, 8);
    return (await this.post('enquiries', {
      parks: wish.parks ?? ['baotou-rehtz'],
      question: wish.question ?? `Which plots with rail access are free from 2028? (${mark})`,
      locale: 'en',
      project: { title: wish.title ?? `Magnet plant ${mark}`, segment: 'RE4a', ...wish.project },
      ...(wish.contact
        ? { contact: wish.contact }
        : { company: { name: wish.company ?? `Journey Magnetics ${mark}`, country: 'DE' } }),
    })) as SentEnquiry;
  }

  /** The newest mailed link of a purpose, once it has come. */
  async linkTo(email: string, purpose: string): Promise<string> {
    const address = new RegExp(`https?://\\S+/links/${purpose}#\\S+`);
    const { text } = await this.mailTo(email, address);
    return address.exec(text)?.[0] ?? '';
  }

  /** The newest mail to an address whose text has something; waits for it. */
  async mailTo(email: string, holds: RegExp): Promise<Mail> {
    let found: Mail | undefined;
    await expect(async () => {
      const answer = await this.request.get('/api/v1/mailbox');
      const { items } = (await answer.json()) as { items: Mail[] };
      found = items.find(({ to, text, subject }) => to === email && holds.test(`${subject}\n${text}`));
      expect(found, `a mail to ${email} with ${holds.source}`).toBeDefined();
    }).toPass({ timeout: 15_000 });
    return found as Mail;
  }

  /** Any write, as the portal's own pages send it. @param headers such as `If-Match` */
  post(path: string, data: unknown, headers: Record<string, string> = {}): Promise<unknown> {
    return this.send('POST', path, data, headers);
  }

  /** Any replacement. @param headers with `If-Match` */
  put(path: string, data: unknown, headers: Record<string, string>): Promise<unknown> {
    return this.send('PUT', path, data, headers);
  }

  private async send(
    method: 'POST' | 'PUT',
    path: string,
    data: unknown,
    headers: Record<string, string>,
  ): Promise<unknown> {
    const answer = await this.request.fetch(`/api/v1/${path}`, {
      method,
      data,
      headers: {
        Origin: this.portal,
        'X-Lodestone-Request': '1',
        'Idempotency-Key': randomUUID(),
        ...headers,
      },
    });
    expect(answer.ok(), `${path}: ${answer.status()} ${answer.ok() ? '' : await answer.text()}`).toBe(true);
    const text = await answer.text();
    return text === '' ? null : (JSON.parse(text) as unknown);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.request.get(`/api/v1/${path}`);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  /** Writes into the thread of an enquiry's only recipient. */
  async write(enquiryId: string, kind: string, body: string): Promise<void> {
    const { recipients } = await this.get<Enquiry>(`enquiries/${enquiryId}`);
    await this.post('messages', { recipientId: recipients[0]?.id, kind, body });
  }

  /** Moves an enquiry at its only recipient. */
  async move(enquiryId: string, action: string): Promise<void> {
    const { recipients } = await this.get<Enquiry>(`enquiries/${enquiryId}`);
    const [recipient] = recipients;
    await this.post(
      `enquiries/${enquiryId}/recipients/${recipient?.id}/transitions`,
      { action },
      { 'If-Match': `"${recipient?.version}"` },
    );
  }

  /** Ends the session of this browser, as a lapse of time would: no page is told. */
  async endSession(): Promise<void> {
    const answer = await this.request.delete('/api/v1/sessions/current', {
      headers: { Origin: this.portal, 'X-Lodestone-Request': '1' },
    });
    expect(answer.ok(), 'the end of the session').toBe(true);
  }
}
