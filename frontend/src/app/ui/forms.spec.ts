import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ErrorSummary, SummaryLine } from './error-summary';
import { Control, FormField } from './form-field';

@Component({
  selector: 'app-form-under-test',
  imports: [Control, ErrorSummary, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-error-summary [lines]="lines()" />
    <app-form-field name="email" label="E-mail" hint="Where the answer goes." [error]="error()">
      <input appControl type="email" />
    </app-form-field>
  `,
})
class FormUnderTest {
  readonly lines = signal<SummaryLine[]>([]);
  readonly error = signal<string | null>(null);
}

async function form() {
  const fixture = TestBed.createComponent(FormUnderTest);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const find = <E extends HTMLElement>(selector: string) => page.querySelector<E>(selector);
  return { fixture, find, input: find<HTMLInputElement>('input') };
}
const describing = (element: HTMLElement | null) =>
  (element?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim());

afterEach(() => document.body.replaceChildren());

describe('a form field', () => {
  it('labels its control and describes it by its hint', async () => {
    const { input } = await form();
    expect(input?.labels?.[0]?.textContent?.trim()).toBe('E-mail');
    expect(describing(input)).toEqual(['Where the answer goes.']);
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
  });

  it('adds what is wrong to the description and marks the control invalid', async () => {
    const { fixture, input } = await form();
    fixture.componentInstance.error.set('Write the e-mail address like name@example.com.');
    await fixture.whenStable();
    expect(describing(input)).toEqual([
      'Where the answer goes.',
      'Error: Write the e-mail address like name@example.com.',
    ]);
    expect(input?.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the error summary', () => {
  it('is absent while nothing is wrong', async () => {
    const { find } = await form();
    expect(find('[role=alert]')).toBeNull();
  });

  it('takes the focus when it appears and again when it changes', async () => {
    const { fixture, find, input } = await form();
    for (const text of ['First problem', 'Second problem']) {
      input?.focus();
      fixture.componentInstance.lines.set([{ field: 'email', text }]);
      await fixture.whenStable();
      expect(document.activeElement).toBe(find('[role=alert]'));
    }
  });

  it('leads from each line to its field', async () => {
    const { fixture, find, input } = await form();
    Element.prototype.scrollIntoView = () => undefined;
    fixture.componentInstance.lines.set([{ field: 'email', text: 'Wrong' }, { text: 'The whole form' }]);
    await fixture.whenStable();
    const links = [...(find('[role=alert]')?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.textContent)).toEqual(['Wrong']);
    expect(links[0]?.getAttribute('href')).toMatch(/#field-email$/);
    links[0]?.click();
    expect(document.activeElement).toBe(input);
  });
});
