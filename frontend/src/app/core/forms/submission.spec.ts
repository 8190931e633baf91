import { NEVER, Subject, of, throwError } from 'rxjs';
import { Problem } from '../problem';
import { Submission, fieldOfPointer } from './submission';

const refused = (...errors: [pointer: string, code: string][]) =>
  throwError(
    () =>
      new Problem(
        422,
        'validation.failed',
        {},
        errors.map(([pointer, code]) => ({ pointer, code, detail: '' })),
      ),
  );

describe('a form on its way to the API', () => {
  it.each([
    ['/email', 'email'],
    ['/contact/email', 'contact-email'],
    ['/parks/0', 'parks-0'],
    ['/a~1b/c~0d', 'a/b-c~d'],
  ])('finds the field of %s', (pointer, field) => {
    expect(fieldOfPointer(pointer)).toBe(field);
  });

  it('says beside each field what the API refused, and the same words above, in the order of the page', async () => {
    const form = new Submission(['name', 'contact-email']);
    await form.send({}, () =>
      refused(['/contact/email', 'validation.not-an-email'], ['/name', 'validation.required']),
    );
    expect(form.error('contact-email')).toBe('Write the e-mail address like name@example.com.');
    expect(form.lines()).toEqual([
      { field: 'name', text: 'This entry is needed.' },
      { field: 'contact-email', text: 'Write the e-mail address like name@example.com.' },
    ]);
  });

  it('says of a field it does not show what is wrong, without a link to nowhere', async () => {
    const form = new Submission(['name']);
    await form.send({}, () => refused(['/locale', 'validation.not-a-choice']));
    expect(form.lines()).toEqual([{ text: 'Choose one of the options.' }]);
  });

  it('tells a field once, whatever number of rules it breaks', async () => {
    const form = new Submission(['email']);
    await form.send({}, () =>
      refused(['/email', 'validation.too-long'], ['/email', 'validation.not-an-email']),
    );
    expect(form.lines()).toHaveLength(1);
  });

  it('sends nothing while its own checks find something', async () => {
    const form = new Submission(['email']);
    const call = jest.fn(() => of('sent'));
    expect(await form.send({ email: 'validation.required' }, call)).toBeNull();
    expect(call).not.toHaveBeenCalled();
    expect(form.error('email')).toBe('This entry is needed.');
  });

  it('is sent once, however often the button is pressed', async () => {
    const form = new Submission([]);
    const answer = new Subject<string>();
    const call = jest.fn(() => answer);
    const first = form.send({}, call);
    expect(form.pending()).toBe(true);
    expect(await form.send({}, () => NEVER)).toBeNull();
    answer.next('done');
    expect(await first).toEqual({ answer: 'done' });
    expect(call).toHaveBeenCalledTimes(1);
    expect(form.pending()).toBe(false);
  });

  it('can be sent again after a failure, and forgets what was wrong', async () => {
    const form = new Submission(['email']);
    await form.send({}, () => throwError(() => new Problem(0, 'client.offline')));
    expect(form.lines()[0]?.text).toMatch(/what you typed is still here/);
    expect(await form.send({}, () => of(null))).toEqual({ answer: null });
    expect(form.lines()).toEqual([]);
  });

  it('knows its fields by their names on the page where two forms meet', async () => {
    const form = new Submission(['email'], {}, 'sign-in-');
    await form.send({ email: 'validation.required' }, () => of(null));
    expect(form.error('email')).not.toBeNull();
    expect(form.lines()[0]?.field).toBe('sign-in-email');
  });
});
