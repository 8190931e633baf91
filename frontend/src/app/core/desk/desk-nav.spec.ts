import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { settled } from '../../../testing/api';
import { DeskNav } from './desk-nav';

@Component({ template: '' })
class Empty {}

const rect = (left: number, width: number) => ({ left, width }) as DOMRect;

it('the ways of a desk show that to the page itself, however many stand before it', async () => {
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', component: Empty }])],
  });
  // A telephone, on which the last of the ways stands far beyond the edge.
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (this.tagName === 'NAV') return rect(0, 390);
    return this.textContent.includes('To verify') ? rect(800, 100) : rect(20, 60);
  });
  const fixture = TestBed.createComponent(DeskNav);
  fixture.componentRef.setInput('label', 'Desk');
  fixture.componentRef.setInput('base', '/desk');
  fixture.componentRef.setInput('sections', [
    { path: 'inbox', label: 'Inbox' },
    { path: 'verification', label: 'To verify' },
  ]);
  await TestBed.inject(Router).navigateByUrl('/desk/verification');
  fixture.detectChanges();
  await settled();
  const nav = (fixture.nativeElement as HTMLElement).querySelector('nav');
  expect(nav?.querySelector('[aria-current=page]')?.textContent).toContain('To verify');
  expect(nav?.scrollLeft).toBe(655);
});
