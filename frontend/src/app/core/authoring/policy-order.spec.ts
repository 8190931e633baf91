import { HttpTestingController } from '@angular/common/http/testing';
import { settled } from '../../../testing/api';
import { withDialogs } from '../../../testing/dialogs';
import { MEASURE, editing } from '../../../testing/policy-editing';
import { emptyCondition } from './rule-edits';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  withDialogs();
});

describe('the order of what is written', () => {
  const rent = {
    ...MEASURE,
    id: 'rent',
    slug: 'rent-grant',
    title: { original: 'en', texts: { en: 'Rent' } },
  };
  const [invests] = MEASURE.conditions;
  const two = { ...MEASURE, conditions: [invests!, { ...emptyCondition('hires', 'en') }] };
  /** What the server is asked to save after the pause. */
  const saved = async (server: HttpTestingController) => {
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    return server;
  };

  it('of conditions is changed by a button that keeps the focus and says where it stands now', async () => {
    const { page, shown } = await editing('plant', two);
    const labels = () =>
      [...page.querySelectorAll('app-condition-form [role=group] h3')].map((each) =>
        each.textContent?.trim(),
      );
    const texts = () =>
      [...page.querySelectorAll('app-condition-form > [role=group]')].map(({ id }) => id.split('-').at(-1));
    expect([labels(), texts()]).toEqual([
      ['Condition 1', 'Condition 2'],
      ['invests', 'hires'],
    ]);
    const button = page.querySelector<HTMLButtonElement>('button[aria-label="Move down: Condition 1"]')!;
    button.focus();
    button.click();
    await shown();
    expect(texts()).toEqual(['hires', 'invests']);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-label')).toBe('Move down: Condition 2');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.closest('app-move-buttons')?.textContent).toContain('Now at place 2 of 2');
    button.click();
    await shown();
    expect(texts()).toEqual(['hires', 'invests']);
  });

  it('of steps is changed like that of conditions: pressed twice, a step goes two places', async () => {
    const process = ['apply', 'show', 'sign'].map((id) => ({
      id,
      text: { original: 'en', texts: { en: id } },
    }));
    const { page, shown } = await editing('plant', { ...MEASURE, process });
    const steps = () =>
      [...page.querySelectorAll<HTMLTextAreaElement>('textarea[id*="-process-"][id$="-texts-en"]')].map(
        ({ value }) => value,
      );
    const button = page.querySelector<HTMLButtonElement>('button[aria-label="Move up: Step 3"]')!;
    button.focus();
    for (const order of [
      ['apply', 'sign', 'show'],
      ['sign', 'apply', 'show'],
    ]) {
      button.click();
      await shown();
      expect(steps()).toEqual(order);
      expect(document.activeElement).toBe(button);
    }
    expect(page.querySelector('button[aria-label="Take away step 1"]')).not.toBeNull();
  });

  it('of measures is that of the parts, and is saved', async () => {
    const { page, shown, server } = await editing('rent', MEASURE, [MEASURE, rent]);
    const parts = () =>
      [...page.querySelectorAll('nav[aria-label="Parts of the policy"] a')].map((link) =>
        link.textContent?.trim(),
      );
    expect(parts().slice(1, 3)).toEqual(['Plant grant', 'Rent']);
    page.querySelector<HTMLButtonElement>('button[aria-label="Move up: this measure"]')!.click();
    await shown();
    expect(parts().slice(1, 3)).toEqual(['Rent', 'Plant grant']);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    await saved(server);
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    const { request } = server.expectOne('/api/v1/content/policy/r1/draft');
    expect(request.body.document.measures.map(({ id }: { id: string }) => id)).toEqual(['rent', 'plant']);
  });
});

describe('a place that the server does not know', () => {
  it('is named at the list in which it stands', async () => {
    const [invests] = MEASURE.conditions;
    const test = { op: 'in-place' as const, inside: ['cn-baotuo'], outside: [] };
    const pointer = '/measures/plant/conditions/invests/test/inside';
    const { page } = await editing('plant', { ...MEASURE, conditions: [{ ...invests!, test }] }, undefined, [
      { pointer, code: 'measure.place-unknown', params: { slug: 'cn-baotuo' } },
    ]);
    const inside = page.querySelector('app-place-entry [role=group][aria-label="Inside"]');
    expect(inside?.textContent).toContain('cn-baotuo is none of the regions, parks or countries.');
    expect(page.querySelector('app-place-entry [aria-label="Outside"]')?.textContent).not.toContain(
      'none of',
    );
  });
});
