import { Directive, ElementRef, effect, inject, input } from '@angular/core';

/**
 * A box that is ticked as the address says. What its reader ticked before the page was awake stays as they left it: the
 * first value is written into the markup alone, where it moves no box that has been touched.
 */
@Directive({ selector: 'input[appTicked]', host: { '[attr.checked]': "appTicked() ? '' : null" } })
export class Ticked {
  readonly appTicked = input.required<boolean>();

  constructor() {
    const box = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
    afterTheFirst(this.appTicked, (ticked) => (box.checked = ticked));
  }
}

/** The same for words that may have been typed before the page was awake. */
@Directive({ selector: 'input[appTyped]', host: { '[attr.value]': 'appTyped()' } })
export class Typed {
  readonly appTyped = input.required<string>();

  constructor() {
    const field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
    afterTheFirst(this.appTyped, (words) => (field.value = words));
  }
}

/** The same for one of several that may have been chosen before. */
@Directive({ selector: 'option[appChosen]', host: { '[attr.selected]': "appChosen() ? '' : null" } })
export class Chosen {
  readonly appChosen = input.required<boolean>();

  constructor() {
    const option = inject<ElementRef<HTMLOptionElement>>(ElementRef).nativeElement;
    // To take the choice from one would give it to the first before another is reached.
    afterTheFirst(this.appChosen, (chosen) => {
      if (chosen) option.selected = true;
    });
  }
}

function afterTheFirst<T>(value: () => T, write: (value: T) => void): void {
  let first = true;
  effect(() => {
    const now = value();
    if (!first) write(now);
    first = false;
  });
}
