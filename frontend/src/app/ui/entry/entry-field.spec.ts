import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { EntryDefinition, EntryField, EntryValue } from './entry-field';

/** A field whose value is what was written into it last. */
function field(definition: Partial<EntryDefinition>, value: EntryValue, locale = 'en') {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  const fixture = TestBed.createComponent(EntryField);
  const written: EntryValue[] = [];
  const set = (name: string, to: unknown) => fixture.componentRef.setInput(name, to);
  set('definition', { name: 'days', label: 'Days', kind: 'text', ...definition });
  set('field', 'days');
  set('value', value);
  fixture.componentInstance.edited.subscribe((typed) => {
    written.push(typed);
    set('value', typed);
  });
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const input = page.querySelector('input') as HTMLInputElement;
  return {
    page,
    input,
    written,
    /** Key by key, as the page answers each. */
    type: (text: string) => {
      for (const end of text.split('').keys()) {
        input.value = input.value.slice(0, end) + text.slice(end, end + 1);
        input.dispatchEvent(new Event('input'));
        fixture.detectChanges();
      }
    },
    leave: () => {
      input.dispatchEvent(new Event('change'));
      fixture.detectChanges();
    },
    receive: (given: EntryValue) => {
      set('value', given);
      fixture.detectChanges();
    },
  };
}

describe('a field for a number', () => {
  it.each([
    ['en', '1,000', '1000'],
    ['zh-CN', '5,000万', '50000000'],
    ['ja', '１，０００', '1000'],
    ['de', '1.500', '1500'],
    ['de', '1,5', '1.5'],
    ['en', '0.25', '0.25'],
  ])('reads in %s what is typed as %s, and leaves the characters alone', (locale, typed, read) => {
    const { type, written, input } = field({ kind: 'number' }, '', locale);
    type(typed);
    expect(written.at(-1)).toBe(read);
    expect(input.value).toBe(typed);
  });

  it('keeps what it cannot read, for the draft to say so', () => {
    const { type, written, input } = field({ kind: 'number' }, '7');
    type('ten');
    expect(written.at(-1)).toBe('ten');
    expect(input.value).toBe('ten');
  });

  it('shows a number of the document with the sign of the language', () => {
    expect(field({ kind: 'number' }, '0.25', 'de').input.value).toBe('0,25');
  });
});

describe('a field for a whole number', () => {
  const DAYS = { kind: 'whole', least: 1, most: 3650 } as const;

  it.each([
    ['en', '1,000', 1000],
    ['de', '1.500', 1500],
    ['zh-CN', '２０日', 20],
  ])('reads in %s what is typed as %s', (locale, typed, read) => {
    const { type, written } = field(DAYS, null, locale);
    type(typed);
    expect(written.at(-1)).toBe(read);
  });

  it('leaves beside the field why it is not saved, and the document as it was', () => {
    const { page, type, leave, written, input } = field(DAYS, 20);
    type('soon');
    expect(page.querySelector('.error')).toBeNull();
    leave();
    expect(page.querySelector('.error')?.textContent).toContain(
      'This is not saved: write a whole number from 1 to 3650.',
    );
    expect(input.value).toBe('soon');
    expect(written).toEqual([]);
    type('4000');
    expect(page.querySelector('.error')).not.toBeNull();
    type('30');
    expect(page.querySelector('.error')).toBeNull();
    expect(written.at(-1)).toBe(30);
  });

  it('is null when it is emptied, and gives way to a value from elsewhere', () => {
    const { page, input, type, leave, written, receive } = field(DAYS, 20);
    input.value = '';
    input.dispatchEvent(new Event('input'));
    expect(written).toEqual([null]);
    type('soon');
    leave();
    receive(45);
    expect(input.value).toBe('45');
    expect(page.querySelector('.error')).toBeNull();
  });
});
