import { TestBed } from '@angular/core/testing';
import { LeadDetailView } from '../../api/generated/model';
import { lead } from '../../../testing/desks.data';
import { refusal, settled, withApi } from '../../../testing/api';
import { LeadMoves } from './lead-moves';

const TRANSITIONS = '/api/v1/leads/l1/transitions';

async function moves(shown = lead()) {
  const server = withApi();
  const fixture = TestBed.createComponent(LeadMoves);
  fixture.componentRef.setInput('lead', shown);
  fixture.componentInstance.changed.subscribe((now: LeadDetailView) =>
    fixture.componentRef.setInput('lead', now),
  );
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const set = async (selector: string, value: string, event: 'change' | 'input') => {
    const element = page.querySelector<HTMLInputElement>(selector);
    if (!element) throw new Error(`There is no ${selector}`);
    element.value = value;
    element.dispatchEvent(new Event(event));
    await fixture.whenStable();
  };
  const submit = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    fixture.detectChanges();
  };
  return { server, fixture, page, set, submit };
}

describe('moving a lead', () => {
  it('names the stage each move leads to, and only moves that the API allows', async () => {
    const { page } = await moves();
    const options = [...page.querySelectorAll('#field-action option')].map((each) =>
      each.textContent?.trim(),
    );
    expect(options).toEqual([
      'Choose',
      'On to: Matched',
      'Back to: New',
      'Put on hold',
      'Lost',
      'Duplicate of another lead',
    ]);
  });

  it('names the fields that the next stage needs, and sends nothing before they are known', async () => {
    const { page, set, submit, server } = await moves(lead({ missingFields: ['park'] }));
    await set('#field-action', 'advance', 'change');
    expect(page.textContent).toContain('This stage needs what is not known yet');
    expect(page.querySelector('app-notice li')?.textContent).toBe('Park');
    await submit();
    server.expectNone(TRANSITIONS);
  });

  it('asks why a lead is lost and to whom', async () => {
    const { page, set, submit, server } = await moves();
    await set('#field-action', 'lose', 'change');
    await submit();
    expect(page.querySelectorAll('[role=alert] li')).toHaveLength(2);
    await set('#field-reason', 'price', 'change');
    await set('#field-lostTo', 'not known', 'input');
    await submit();
    expect(server.expectOne(TRANSITIONS).request.body).toEqual({
      action: 'lose',
      reason: 'price',
      lostTo: 'not known',
    });
  });

  it('tells what stands now when somebody else moved it first', async () => {
    const { page, fixture, set, submit, server } = await moves();
    await set('#field-action', 'hold', 'change');
    await submit();
    server.expectOne(TRANSITIONS).flush(...refusal(412, 'version.stale'));
    await settled();
    server.expectOne('/api/v1/leads/l1').flush(lead({ stage: 'matched', version: 8 }));
    await settled();
    await fixture.whenStable();
    expect(page.textContent).toContain('Stage: was “Qualified”, is “Matched”.');
  });
});
