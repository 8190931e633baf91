import { TestBed } from '@angular/core/testing';
import { refusal, settled, withApi } from '../../../testing/api';
import { submit, summaryOf } from '../../../testing/forms';
import { RULE_ADDRESS, ruleDetail } from '../../../testing/verification.data';
import { RuleDetailView } from '../../api/generated/model';
import { ConfirmRule } from './confirm-rule';

const CONFIRMATIONS = `${RULE_ADDRESS}/confirmations`;

/** The form of a rule, whose page takes over what it is told. */
async function confirming(rule = ruleDetail(), server = withApi()) {
  const fixture = TestBed.createComponent(ConfirmRule);
  fixture.componentRef.setInput('rule', rule);
  const changed: RuleDetailView[] = [];
  fixture.componentInstance.changed.subscribe((now) => {
    changed.push(now);
    fixture.componentRef.setInput('rule', now);
  });
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let round = 0; round < 2; round += 1) {
      await settled();
      fixture.detectChanges();
    }
  };
  await settle();
  const control = (field: string) => page.querySelector<HTMLInputElement>(`#field-${field}`);
  return {
    ...{ fixture, server, page, changed, settle, control },
    choose: async (outcome: string) => {
      page.querySelector<HTMLInputElement>(`[value="${outcome}"]`)?.dispatchEvent(new Event('change'));
      await settle();
    },
    write: async (texts: Record<string, string>) => {
      for (const [field, text] of Object.entries(texts)) {
        const found = control(field);
        if (!found) throw new Error(`No field is called ${field}`);
        found.value = text;
        found.dispatchEvent(new Event('input'));
      }
      await settle();
    },
    send: async () => {
      submit(page);
      await settle();
    },
  };
}

const FOUND = { source: 'https://example.com/2026', sourceDate: '2026-11-18', quote: 'It goes on.' };

beforeEach(() => sessionStorage.clear());

describe('saying what holds of a rule', () => {
  it('asks for what was found and for the source before anything is sent', async () => {
    const { page, server, send } = await confirming();
    await send();
    expect(summaryOf(page)).toEqual([
      'Choose what you have found out.',
      'Give the address of the source: without one nothing is confirmed.',
      'Give the day of the source.',
    ]);
    server.expectNone(CONFIRMATIONS);
  });

  it('says all that is wrong at once, an address that is none beside a day that is none', async () => {
    const { page, server, choose, write, send } = await confirming();
    await choose('in-force');
    await write({ source: 'a clerk told me', sourceDate: '2026-13-40' });
    await send();
    expect(summaryOf(page)).toEqual([
      'Give the whole address, with https:// or http:// before it.',
      'Write a whole day, such as 2026-11-20.',
    ]);
    server.expectNone(CONFIRMATIONS);
  });

  it('sends it for the version that was read, and says how the rule stands then', async () => {
    const { page, server, changed, choose, write, send, settle, control } = await confirming();
    await choose('in-force');
    await write(FOUND);
    await send();
    const call = server.expectOne(CONFIRMATIONS);
    expect(call.request.headers.get('If-Match')).toBe('"2"');
    expect(call.request.body).toEqual({ outcome: 'in-force', ...FOUND, note: null });
    call.flush(ruleDetail({ version: 3, status: 'in-force', lapse: null }));
    await settle();
    expect(page.querySelector('.done')?.textContent).toContain('It stands everywhere as “In force” from now');
    expect(changed.at(-1)?.version).toBe(3);
    expect(control('source')?.value).toBe('');
    expect(sessionStorage).toHaveLength(0);
  });

  it('sends an end only where somebody states another', async () => {
    const { server, choose, write, send } = await confirming();
    await choose('ended');
    await write({ ...FOUND, effectiveTo: '2025' });
    await send();
    expect(server.expectOne(CONFIRMATIONS).request.body).toMatchObject({ effectiveTo: '2025' });
  });

  it('asks whether an older source is meant, and says so when it is', async () => {
    const { page, server, choose, write, send, settle } = await confirming();
    await choose('in-force');
    await write(FOUND);
    await send();
    server.expectOne(CONFIRMATIONS).flush(
      {
        ...{ code: 'validation.failed', params: {}, requestId: 'q1' },
        errors: [{ pointer: '/sourceDate', code: 'rule.source-older', detail: 'is older' }],
      },
      { status: 422, statusText: 'Refused' },
    );
    await settle();
    const meant = page.querySelector<HTMLInputElement>('.older input');
    if (!meant) throw new Error('It does not ask');
    meant.checked = true;
    meant.dispatchEvent(new Event('change'));
    await send();
    expect(server.expectOne(CONFIRMATIONS).request.body).toMatchObject({ olderSource: true });
  });
});

describe('when somebody else was faster', () => {
  const theirs = ruleDetail({ version: 3, effectiveTo: '2028-12-31', sourceDate: '2026-10-01' });
  const outrun = async (stated: Record<string, string>) => {
    const form = await confirming();
    await form.choose('in-force');
    await form.write({ ...FOUND, ...stated });
    await form.send();
    form.server.expectOne(CONFIRMATIONS).flush(...refusal(412, 'version.stale'));
    await form.settle();
    form.server.expectOne(RULE_ADDRESS).flush(theirs);
    await form.settle();
    return form;
  };

  it('never undoes their end by one that nobody has typed', async () => {
    const { server, send, control } = await outrun({});
    expect(control('effectiveTo')?.value).toBe('2028-12-31');
    expect(control('source')?.value).toBe(FOUND.source);
    await send();
    const call = server.expectOne(CONFIRMATIONS);
    expect(call.request.headers.get('If-Match')).toBe('"3"');
    expect(call.request.body).toEqual({ outcome: 'in-force', ...FOUND, note: null });
  });

  it('keeps an end that was typed, and shows what they have changed', async () => {
    const { page, control } = await outrun({ effectiveTo: '2027' });
    expect(control('effectiveTo')?.value).toBe('2027');
    const lines = [...page.querySelectorAll('app-notice dl > div')];
    expect(lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/^Last day ?before: Dec 31, 2026 ?now: Dec 31, 2028$/),
      expect.stringMatching(/^Day of the source ?before: Apr 1, 2023 ?now: Oct 1, 2026$/),
    ]);
  });
});

describe('what was typed of a rule', () => {
  it('is there again after another page, with what the rule states by then', async () => {
    const first = await confirming();
    await first.choose('superseded');
    await first.write(FOUND);
    first.fixture.destroy();
    const { page, control } = await confirming(ruleDetail({ effectiveTo: '2028-12-31' }), first.server);
    expect(control('source')?.value).toBe(FOUND.source);
    expect(control('quote')?.value).toBe(FOUND.quote);
    expect(control('effectiveTo')?.value).toBe('2028-12-31');
    expect(page.querySelector<HTMLInputElement>('[value=superseded]')?.checked).toBe(true);
  });
});

describe('the rule that followed', () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('is a policy that the server finds, by its slug', async () => {
    const { page, server, choose, write, send, settle } = await confirming();
    await choose('superseded');
    await write({ ...FOUND, 'supersededBy-search': 'new support' });
    await pause();
    await settle();
    const call = server.expectOne(({ url }) => url === '/api/v1/policies');
    expect(call.request.params.get('q')).toBe('new support');
    const card = (slug: string, text: string) => ({ slug, issuer: 'Office', title: { text, lang: 'en' } });
    call.flush({ items: [card('plant-support', 'Itself'), card('new-support', 'New support')], total: 140 });
    await settle();
    expect(page.querySelector('app-policy-choice [role=status]')?.textContent).toContain('Shown: 1 of 140');
    const found = [...page.querySelectorAll<HTMLButtonElement>('app-policy-choice li button')];
    expect(found.map((each) => each.textContent?.trim())).toEqual([expect.stringContaining('New support')]);
    found[0]?.click();
    await settle();
    server.expectOne('/api/v1/policies/new-support').flush({ title: { text: 'New support', lang: 'en' } });
    await send();
    expect(server.expectOne(CONFIRMATIONS).request.body).toMatchObject({ supersededBy: 'new-support' });
  });

  it('is never an example: none is found, and that is said', async () => {
    const { page, server, choose, write, settle } = await confirming();
    await choose('superseded');
    await write({ ...FOUND, 'supersededBy-search': 'demo support' });
    await pause();
    await settle();
    server.expectOne(({ url }) => url === '/api/v1/policies').flush({ items: [], total: 0 });
    await settle();
    expect(page.querySelector('app-policy-choice [role=status]')?.textContent).toContain(
      'Examples for demonstration are in no list',
    );
  });

  it('of an example is none that could be chosen', async () => {
    const { page, choose } = await confirming(ruleDetail({ demo: true }));
    await choose('superseded');
    expect(page.querySelector('app-policy-choice')).toBeNull();
    expect(page.textContent).toContain('No real rule takes its place');
  });

  it('can be looked for again when the rules could not be read', async () => {
    const { page, server, choose, settle } = await confirming(
      ruleDetail({ kind: 'regime', status: 'in-force' }),
    );
    await choose('superseded');
    server.expectOne('/api/v1/regimes').flush(...refusal(503, 'service.unavailable'));
    await settle();
    expect(page.querySelector('#field-supersededBy')).toBeNull();
    page.querySelector<HTMLButtonElement>('app-error-state button')?.click();
    await settle();
    server
      .expectOne('/api/v1/regimes')
      .flush({ items: [{ slug: 'quota', title: null, value: 'Quota' }], total: 1 });
    await settle();
    expect(page.querySelector('#field-supersededBy')?.textContent).toContain('Quota');
  });
});
