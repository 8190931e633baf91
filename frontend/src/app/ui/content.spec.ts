import { ComponentFixture, TestBed } from '@angular/core/testing';
import { factEntry } from '../../testing/content.data';
import { FactEntry } from '../domain/fact-entry';
import { ShownConflict } from '../domain/shown-fields';
import { ConflictChoices, Decisions } from './conflict-choices';
import { FactEntryRow } from './fact-entry/fact-entry-row';
import { FieldChanges } from './field-changes';

const textOf = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const line = (text: string) => [{ label: null, text }];

describe('the changes between two versions', () => {
  it('stand under their sections, with the words marked that came and went', () => {
    const fixture = TestBed.createComponent(FieldChanges);
    fixture.componentRef.setInput('changes', [
      {
        pointer: '/a',
        kind: 'changed',
        section: 'Power',
        label: 'Note',
        before: line('one feed'),
        after: line('two feeds'),
      },
      { pointer: '/b', kind: 'added', section: 'Water', label: 'Supply', before: [], after: line('10 m³') },
      { pointer: '/c', kind: 'removed', section: 'Power', label: 'Grid', before: line('old'), after: [] },
    ]);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    expect([...page.querySelectorAll('[role=heading]')].map(textOf)).toEqual(['Power', 'Water']);
    expect([...page.querySelectorAll('del')].map(textOf)).toEqual(['removed:one feed']);
    expect([...page.querySelectorAll('ins')].map(textOf)).toEqual(['added:two feeds']);
    expect([...page.querySelectorAll('app-status-badge')].map(textOf)).toEqual([
      'Changed',
      'Removed',
      'Added',
    ]);
  });
});

describe('fields that two people changed', () => {
  const conflict = (pointer: string, label: string): ShownConflict => ({
    pointer,
    section: 'Power',
    label,
    original: line('1'),
    yours: line('2'),
    theirs: line('3'),
  });
  let fixture: ComponentFixture<ConflictChoices>;
  let page: HTMLElement;
  let decided: Decisions | null;

  beforeEach(() => {
    fixture = TestBed.createComponent(ConflictChoices);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    decided = null;
    fixture.componentInstance.decided.subscribe((decisions) => (decided = decisions));
    fixture.componentRef.setInput('theirName', 'Bo');
    fixture.componentRef.setInput('conflicts', [conflict('/a', 'Voltage'), conflict('/b', 'Capacity')]);
    fixture.detectChanges();
  });
  afterEach(() => page.remove());

  const press = () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    fixture.detectChanges();
  };
  const choose = (i: number, side: string) => {
    page.querySelector<HTMLInputElement>(`input[name=conflict-${i}][value=${side}]`)?.click();
    fixture.detectChanges();
  };

  it('begin without a choice, since each choice drops somebody’s work', () => {
    expect(page.querySelectorAll('input:checked')).toHaveLength(0);
    press();
    expect(decided).toBeNull();
    expect([...page.querySelectorAll('[role=alert] li')].map(textOf)).toEqual([
      'Choose which version of “Voltage” goes on.',
      'Choose which version of “Capacity” goes on.',
    ]);
  });

  it('are decided one by one, and what has been chosen stays when another joins', () => {
    choose(0, 'theirs');
    fixture.componentRef.setInput('conflicts', [
      conflict('/a', 'Voltage'),
      conflict('/b', 'Capacity'),
      conflict('/c', 'Feeds'),
    ]);
    fixture.detectChanges();
    choose(1, 'yours');
    choose(2, 'original');
    press();
    expect(decided).toEqual({ '/a': 'theirs', '/b': 'yours', '/c': 'original' });
  });

  it('name who changed the same', () => {
    expect(textOf(page.querySelector('fieldset'))).toContain('Theirs (Bo)');
  });
});

describe('a statement being edited', () => {
  let fixture: ComponentFixture<FactEntryRow>;
  let page: HTMLElement;
  let edits: Partial<FactEntry>[];

  function show(entry: Partial<FactEntry>, more: Record<string, unknown> = {}) {
    fixture = TestBed.createComponent(FactEntryRow);
    page = fixture.nativeElement as HTMLElement;
    edits = [];
    fixture.componentInstance.edited.subscribe((edit) => edits.push(edit));
    const inputs = { entry: factEntry(entry), label: 'Approved area', units: ['ha', 'mu'], ...more };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
  }
  const control = (field: string) =>
    page.querySelector<HTMLInputElement>(`#field-facts-${factEntry().id}-${field}`) as HTMLInputElement;
  const type = (field: string, text: string) => {
    control(field).value = text;
    control(field).dispatchEvent(new Event('input'));
    fixture.detectChanges();
  };

  it('reads numbers as people type them, and shows what it has read', () => {
    show({ value: '' });
    type('value', '１４，３４０');
    expect(edits.at(-1)).toEqual({ value: '14340' });
    type('value', '1.5万');
    expect(edits.at(-1)).toEqual({ value: '15000' });
    fixture.componentRef.setInput('entry', factEntry({ value: '15000', unit: 'mu' }));
    fixture.detectChanges();
    expect(control('value').value).toBe('1.5万');
    expect(textOf(page.querySelector('.reading'))).toBe('= 15,000 mu = 1,000 ha');
  });

  it('keeps what it cannot read, for its writer to correct', () => {
    show({ value: '956' });
    type('value', 'about nine');
    expect(edits.at(-1)).toEqual({ value: 'about nine' });
    type('asOf', 'last spring');
    expect(edits.at(-1)).toEqual({ asOf: 'last spring' });
  });

  it('shows what another person made of it', () => {
    show({ value: '956' });
    type('value', '957');
    fixture.componentRef.setInput('entry', factEntry({ value: '1000' }));
    fixture.detectChanges();
    expect(control('value').value).toBe('1000');
  });

  it('takes a date as exactly as it is known', () => {
    show({});
    type('asOf', '2026年3月');
    expect(edits.at(-1)).toEqual({ asOf: '2026-03' });
    type('asOf', '');
    expect(edits.at(-1)).toEqual({ asOf: null });
  });

  it('offers the units of its kind, and the one it has even where that is another', () => {
    show({ unit: 'm3' });
    const options = [...page.querySelectorAll('option')].map(textOf);
    expect(options).toEqual(expect.arrayContaining(['ha', 'mu', 'm³']));
  });

  it('has no source any more when nothing of it is left', () => {
    show({ source: { address: null, title: 'A', retrievedOn: null, quote: null } });
    type('source', '');
    expect(edits.at(-1)).toEqual({ source: null });
  });

  it('unfolds what something is wrong with, and describes the field by it', () => {
    show({}, { problems: { address: 'This is no link.' } });
    expect(control('address').getAttribute('aria-invalid')).toBe('true');
    show({}, { problems: { value: 'This is no number.' } });
    expect(page.querySelector('.more')).toBeNull();
    expect(textOf(page.querySelector('.problems'))).toBe('This is no number.');
    const described = control('value').getAttribute('aria-describedby') ?? '';
    expect(textOf(page.querySelector(`#${described}`))).toContain('This is no number.');
  });
});
