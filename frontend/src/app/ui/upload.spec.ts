import { TestBed } from '@angular/core/testing';
import { Observable, Subject } from 'rxjs';
import { Upload, UploadStep } from './upload';

const LIMITS = { maxBytes: 1_000_000, extensions: ['jpg', 'pdf'], left: 10 };

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

/** The component, with uploads that the test moves on by hand. */
async function upload(limits: Partial<typeof LIMITS> = {}) {
  const sent: { file: File; steps: Subject<UploadStep>; cancelled: boolean }[] = [];
  const fixture = TestBed.createComponent(Upload);
  fixture.componentRef.setInput('name', 'evidence');
  fixture.componentRef.setInput('label', 'Choose files');
  fixture.componentRef.setInput('limits', { ...LIMITS, ...limits });
  fixture.componentRef.setInput('send', (each: File) => {
    const entry = { file: each, steps: new Subject<UploadStep>(), cancelled: false };
    sent.push(entry);
    return new Observable<UploadStep>((observer) => {
      const inner = entry.steps.subscribe(observer);
      return () => {
        entry.cancelled = true;
        inner.unsubscribe();
      };
    });
  });
  let arrived = 0;
  fixture.componentInstance.arrived.subscribe(() => (arrived += 1));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const drag = async (type: string, ...files: File[]) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      dataTransfer: { files, types: ['Files'] },
    });
    page.querySelector('.zone')?.dispatchEvent(event);
    await fixture.whenStable();
    return event;
  };
  return {
    sent,
    page,
    drag,
    drop: (...files: File[]) => drag('drop', ...files),
    step: async (n: number, state: UploadStep) => {
      sent[n]?.steps.next(state);
      await fixture.whenStable();
    },
    press: async (label: string, n = 0) => {
      const buttons = [...page.querySelectorAll('button')].filter((button) =>
        button.textContent?.includes(label),
      );
      buttons[n]?.click();
      await fixture.whenStable();
    },
    rows: () =>
      [...page.querySelectorAll('li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    told: () => page.querySelector('[role=status]')?.textContent?.trim(),
    arrived: () => arrived,
  };
}

describe('an upload', () => {
  it('says what it takes before anybody tries', async () => {
    const { page } = await upload();
    const chooser = page.querySelector('input');
    expect([chooser?.type, chooser?.multiple, chooser?.accept]).toEqual(['file', true, '.jpg,.pdf']);
    const hint = page.querySelector(`#${chooser?.getAttribute('aria-describedby')}`);
    expect(hint?.textContent).toBe('JPG, PDF, up to 1 MB each.');
    expect(page.querySelector('label')?.htmlFor).toBe(chooser?.id);
  });

  it('shows how far each file has come, waits for its check, and lets it go when it has arrived', async () => {
    const { drop, step, rows, told, arrived } = await upload();
    await drop(file('gate.jpg', 340_000));
    await step(0, { step: 'sending', share: 0.4 });
    expect(rows()).toEqual([expect.stringMatching(/^gate\.jpg 340 kB Cancel: gate\.jpg 40%$/)]);
    await step(0, { step: 'checking' });
    expect(rows()[0]).toContain('Being checked…');
    await step(0, { step: 'done' });
    expect([rows(), told(), arrived()]).toEqual([[], 'gate.jpg has arrived.', 1]);
  });

  it.each([
    ['of a wrong type', file('setup.exe'), 'This type is not accepted. Accepted are JPG, PDF.'],
    ['without an ending', file('plan'), 'This type is not accepted. Accepted are JPG, PDF.'],
    ['that is empty', file('plan.pdf', 0), 'The file is empty. Choose another.'],
    ['that is too large', file('plan.pdf', 2_400_000), 'The file has 2.4 MB; at most 1 MB are accepted.'],
  ])('does not send a file %s, and says why', async (_what, wrong, why) => {
    const { drop, sent, rows, told } = await upload();
    await drop(wrong);
    expect(sent).toEqual([]);
    expect(rows()[0]).toContain(why);
    expect(rows()[0]).not.toContain('Try again');
    expect(told()).toBe(`${wrong.name} was not taken. ${why}`);
  });

  it('takes as many as fit, and says so of the others', async () => {
    const { drop, sent, rows } = await upload({ left: 1 });
    await drop(file('a.jpg'), file('b.JPEG'));
    expect(sent.map((each) => each.file.name)).toEqual(['a.jpg']);
    expect(rows()[1]).toContain('There is no room for more files.');
  });

  it('sends two at a time', async () => {
    const { drop, sent, step } = await upload();
    await drop(file('a.jpg'), file('b.jpg'), file('c.jpg'));
    expect(sent.map((each) => each.file.name)).toEqual(['a.jpg', 'b.jpg']);
    await step(0, { step: 'done' });
    expect(sent.map((each) => each.file.name)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  });

  it('cancels what is on its way, and gives the focus back', async () => {
    const { drop, sent, press, rows, told, page } = await upload();
    document.body.append(page);
    await drop(file('gate.jpg'));
    await press('Cancel');
    expect([sent[0]?.cancelled, rows(), told()]).toEqual([true, [], 'gate.jpg was cancelled.']);
    expect(document.activeElement).toBe(page.querySelector('input'));
    page.remove();
  });

  it('tells a refusal in the words of its owner, and tries again when asked', async () => {
    const { drop, sent, step, press, rows, told } = await upload();
    await drop(file('plan.pdf'));
    await step(0, { step: 'refused', why: 'The virus scanner found something in this file.' });
    expect(rows()[0]).toContain('The virus scanner found something in this file.');
    expect(told()).toBe('plan.pdf was not taken. The virus scanner found something in this file.');
    await press('Try again');
    expect(sent).toHaveLength(2);
    await step(1, { step: 'refused', why: 'It will never pass.', final: true });
    expect(rows()[0]).not.toContain('Try again');
    await press('Take off this list');
    expect(rows()).toEqual([]);
  });

  it('does not let the browser open a file that is dropped beside it', async () => {
    const { drag } = await upload();
    expect((await drag('dragover')).defaultPrevented).toBe(true);
    const beside = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [], types: ['Files'] },
    });
    document.body.dispatchEvent(beside);
    expect(beside.defaultPrevented).toBe(true);
  });

  it('names its buttons by the file they are about', async () => {
    const { drop, page } = await upload();
    await drop(file('a.jpg'), file('b.jpg'));
    const names = [...page.querySelectorAll('button')].map((button) =>
      button.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(names).toEqual(['Cancel: a.jpg', 'Cancel: b.jpg']);
  });
});
