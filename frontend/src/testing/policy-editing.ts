import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MeasureDocument } from '@models/policies/model/rules';
import { settled } from './api';
import { contentRecord, draft } from './content.data';
import { INVESTOR } from './sessions.data';
import { apiHeaders } from '../app/core/api-headers.interceptor';
import { problems } from '../app/core/problems.interceptor';
import { emptyPolicy } from '../app/core/records/record-kinds';
import { DraftEditing } from '../app/core/content/draft-editing';
import { Session } from '../app/core/session';
import { PolicyEditPage } from '../app/core/authoring/policy-edit.page';
import { emptyCondition, emptyMeasure } from '../app/core/authoring/rule-edits';

const base = emptyMeasure('plant', 'en');
export const INVESTMENT = { amount: '30000000', currency: 'CNY' };
export const MEASURE: MeasureDocument = {
  ...base,
  slug: 'plant-grant',
  title: { original: 'en', texts: { en: 'Plant grant' } },
  conditions: [
    {
      ...emptyCondition('invests', 'en'),
      text: { original: 'en', texts: { en: 'Invests enough' } },
      test: { op: 'compare', fact: 'fixed-investment', is: '>=', value: INVESTMENT },
    },
  ],
  benefit: {
    ...base.benefit,
    text: { original: 'en', texts: { en: 'A grant' } },
    amount: { op: 'money', amount: '1000000', currency: 'CNY' },
    currency: 'CNY',
  },
  cases: [
    {
      id: 'bound',
      title: 'The bound itself',
      asOf: '2026-06-01',
      place: ['demo-park', 'CN'],
      facts: { 'fixed-investment': INVESTMENT },
      outcome: 'eligible',
      amount: '1000000',
    },
  ],
};
const POLICY = {
  ...emptyPolicy('Support', 'en', { park: 'demo-park', country: 'CN' }),
  effectiveFrom: '2026-01-01',
  sourceDate: '2026-01-01',
  lastChecked: '2026-01-15',
  measures: [MEASURE],
};

interface Wrong {
  pointer: string;
  code: string;
  params: Record<string, string>;
}

/** The policy with its measures, as the server keeps it. */
const recordOf = (measures: MeasureDocument[], wrong: Wrong[]) =>
  contentRecord({
    type: 'policy',
    id: 'r1',
    published: null,
    open: draft({ document: { ...POLICY, measures } as object as never, problems: wrong }),
    title: { text: 'Support', lang: 'en', isOriginal: true },
  });

/** The page of one policy being edited. @param part of its address */
export async function editing(
  part?: string,
  measure: MeasureDocument = MEASURE,
  measures: MeasureDocument[] = [measure],
  wrong: Wrong[] = [],
) {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([problems, apiHeaders])),
      provideHttpClientTesting(),
    ],
  });
  TestBed.inject(Session).adopt(INVESTOR);
  const server = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(PolicyEditPage);
  fixture.componentRef.setInput('slug', 'demo-park');
  fixture.componentRef.setInput('id', 'r1');
  fixture.componentRef.setInput('part', part);
  const page = fixture.nativeElement as HTMLElement;
  const shown = async () => {
    for (let round = 0; round < 2; round += 1) {
      await settled();
      fixture.detectChanges();
    }
  };
  fixture.detectChanges();
  server.expectOne('/api/v1/content/policy/r1').flush(recordOf(measures, wrong));
  await shown();
  server
    .match(({ url }) => ['/api/v1/regions', '/api/v1/parks'].includes(url))
    .forEach((call) => call.flush({ items: [], total: 0 }));
  await shown();
  const write = async (field: string, text: string) => {
    const control = page.querySelector<HTMLInputElement>(`#field-${field}`);
    if (!control) throw new Error(`No field is called ${field}`);
    control.value = text;
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input'));
    await shown();
  };
  const press = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
    if (!button) throw new Error(`No button says ${label}`);
    button.click();
    await shown();
  };
  const read = (selector: string) => page.querySelector(selector)?.textContent?.replace(/\s+/g, ' ') ?? '';
  const turnTo = async (other: string) => {
    fixture.componentRef.setInput('part', other);
    await shown();
  };
  /** The document as it is being written. */
  const written = () =>
    fixture.debugElement.injector.get(DraftEditing).document() as unknown as typeof POLICY;
  return { page, server, shown, write, press, read, turnTo, written };
}
