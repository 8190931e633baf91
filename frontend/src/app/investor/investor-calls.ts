import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { EMPTY, Observable, expand, map, reduce } from 'rxjs';
import {
  CompanyView,
  CreateCompanyInput,
  EnquiryDetail,
  EnquiryReceipt,
  MessageListView,
  MessageView,
  ProjectView,
  SubmitEnquiryInput,
} from '../api/generated/model';
import { withIdempotencyKey, withIfMatch } from '../core/api-headers.interceptor';
import { ProjectBody } from './project/project-entries';

const API = '/api/v1';

/** The writes of the investor's area. All of them fail with a `Problem`. */
@Injectable({ providedIn: 'root' })
export class InvestorCalls {
  private readonly http = inject(HttpClient);

  /** @param key the same for every attempt at one enquiry */
  submit(body: SubmitEnquiryInput, key: string): Observable<EnquiryReceipt> {
    return this.http.post<EnquiryReceipt>(`${API}/enquiries`, body, { context: withIdempotencyKey(key) });
  }

  /** Answers the same whether the enquiry exists or not. */
  requestLink(reference: string, email: string): Observable<unknown> {
    return this.http.post(`${API}/enquiries/follow-links`, { reference, email });
  }

  /** Withdraws from a recipient, or says that its answer was none. @param version of the recipient as it was shown */
  act(
    enquiryId: string,
    recipientId: string,
    action: 'withdraw' | 'say-not-answered',
    version: number,
    reason: string | null,
  ): Observable<EnquiryDetail> {
    return this.http.post<EnquiryDetail>(
      `${API}/enquiries/${enquiryId}/recipients/${recipientId}/transitions`,
      { action, ...(reason ? { reason } : {}) },
      { context: withIfMatch(`"${version}"`) },
    );
  }

  /** All messages of a recipient, oldest first. */
  readThread(recipientId: string): Observable<MessageView[]> {
    const page = (cursor: string | null) =>
      this.http.get<MessageListView>(`${API}/messages`, {
        params: { recipientId, pageSize: 100, ...(cursor === null ? {} : { cursor }) },
      });
    return page(null).pipe(
      expand(({ nextCursor }) => (nextCursor === null ? EMPTY : page(nextCursor))),
      map(({ items }) => items),
      reduce<MessageView[], MessageView[]>((all, items) => [...all, ...items], []),
    );
  }

  /** @param key the same for every attempt at one message */
  write(
    recipientId: string,
    kind: 'message' | 'information',
    body: string,
    key: string,
  ): Observable<MessageView> {
    return this.http.post<MessageView>(
      `${API}/messages`,
      { recipientId, kind, body },
      { context: withIdempotencyKey(key) },
    );
  }

  createCompany(body: CreateCompanyInput, key: string): Observable<CompanyView> {
    return this.http.post<CompanyView>(`${API}/companies`, body, { context: withIdempotencyKey(key) });
  }

  createProject(companyId: string, body: ProjectBody, key: string): Observable<ProjectView> {
    return this.http.post<ProjectView>(
      `${API}/projects`,
      { companyId, ...body },
      { context: withIdempotencyKey(key) },
    );
  }

  /** As it is saved now. */
  readProject(id: string): Observable<ProjectView> {
    return this.http.get<ProjectView>(`${API}/projects/${id}`);
  }

  /** @param version of the project as it was shown; refused with 412 when somebody wrote in between */
  editProject(id: string, version: number, body: ProjectBody): Observable<ProjectView> {
    return this.http.patch<ProjectView>(`${API}/projects/${id}`, body, {
      context: withIfMatch(`"${version}"`),
    });
  }
}
