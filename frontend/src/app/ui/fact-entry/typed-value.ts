import { linkedSignal, Signal } from '@angular/core';

/**
 * What stands in a control whose value is stored in another form than it is typed: the writer's own characters stay
 * while they mean the stored value, and give way when the value is changed elsewhere.
 *
 * @param stored the value of the document
 * @param show how a stored value is written by somebody who reads this language
 * @param read what typed characters mean
 */
export function typedValue(
  stored: Signal<string>,
  show: (stored: string) => string,
  read: (typed: string) => string,
) {
  return linkedSignal<string, string>({
    source: stored,
    computation: (value, before) =>
      before !== undefined && read(before.value) === value ? before.value : show(value),
  });
}
