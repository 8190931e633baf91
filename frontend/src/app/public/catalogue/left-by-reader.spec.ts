import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Ticked, Typed } from './left-by-reader';

@Component({
  imports: [Ticked, Typed],
  template: `<input type="checkbox" [appTicked]="ticked()" /><input type="search" [appTyped]="words()" />`,
})
class Filters {
  readonly ticked = signal(false);
  readonly words = signal('');
}

describe('what a reader left in a filter', () => {
  let fixture: ComponentFixture<Filters>;
  const fields = () =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];

  beforeEach(() => {
    fixture = TestBed.createComponent(Filters);
  });

  it('stays when the page awakes', () => {
    const [box, field] = fields();
    box.checked = true;
    field.value = '稀土';
    fixture.detectChanges();
    expect([box.checked, field.value]).toEqual([true, '稀土']);
  });

  it('is what the address says from the start, and after each change of it', () => {
    fixture.componentInstance.ticked.set(true);
    fixture.componentInstance.words.set('Baotou');
    fixture.detectChanges();
    const [box, field] = fields();
    expect([box.checked, field.value]).toEqual([true, 'Baotou']);
    box.checked = false;
    field.value = 'typed';
    fixture.componentInstance.ticked.set(false);
    fixture.componentInstance.words.set('');
    fixture.detectChanges();
    expect([box.checked, field.value]).toEqual([false, '']);
    box.checked = false;
    fixture.componentInstance.ticked.set(true);
    fixture.detectChanges();
    expect(box.checked).toBe(true);
  });
});
