/** Writes into a control as a person does. */
export function type(form: ParentNode, name: string, text: string): void {
  const control = form.querySelector<HTMLInputElement>(`:is(input, select, textarea)[name="${name}"]`);
  if (!control) throw new Error(`No control has the name ${name}`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses the button that sends the form. */
export function submit(page: ParentNode): void {
  const form = page.querySelector('form');
  if (!form) throw new Error('There is no form');
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/** What the error summary says, line by line. */
export const summaryOf = (page: ParentNode): string[] =>
  [...page.querySelectorAll('[role=alert] li')].map((line) => line.textContent?.trim() ?? '');

/** The text beside a field; null when nothing is wrong with it. */
export const errorOf = (page: ParentNode, field: string): string | null =>
  page.querySelector(`#field-${field}-error`)?.textContent?.replace('Error:', '').trim() ?? null;
