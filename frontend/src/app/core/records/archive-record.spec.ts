import { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settled, withApi } from '../../../testing/api';
import { contentRecord, draft } from '../../../testing/content.data';
import { DraftMoves } from '../content/draft-moves';
import { keepFocusNear } from '../page-focus';
import { ArchiveRecord } from './archive-record';

describe('a question that takes the place of its button', () => {
  it.each<[string, Type<unknown>, Record<string, unknown>]>([
    ['Take it off', ArchiveRecord, { label: 'Take it off', question: 'Nobody will find it.' }],
    ['Discard the draft…', DraftMoves, {}],
  ])('keeps the focus with it, and gives it back: %s', async (button, component, inputs) => {
    withApi();
    const fixture = TestBed.createComponent(component);
    const record = contentRecord({ open: draft({ availableActions: ['discard'] }) });
    for (const [name, value] of Object.entries({ ...inputs, record }))
      fixture.componentRef.setInput(name, value);
    const own = fixture.nativeElement as HTMLElement;
    const page = document.createElement('section');
    page.append(own);
    document.body.replaceChildren(page);
    TestBed.runInInjectionContext(keepFocusNear);
    const press = async (words: string) => {
      const found = [...own.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === words,
      );
      found?.focus();
      found?.click();
      fixture.detectChanges();
      await settled();
    };
    fixture.detectChanges();
    await settled();
    await press(button);
    expect(own.textContent).toContain('Cancel');
    expect(document.activeElement).toBe(own);
    await press('Cancel');
    expect(own.textContent).toContain(button);
    expect(document.activeElement).toBe(own);
  });
});
