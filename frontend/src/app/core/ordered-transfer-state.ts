import { type StateKey, TransferState } from '@angular/core';

/**
 * What the server hands to the browser, ordered by key. By itself it stands in the order in which the answers came in,
 * so that two renderings of one page differ in their bytes: its validator would change with nothing else changed.
 */
export class OrderedTransferState extends TransferState {
  private readonly keys = new Set<string>();

  override set<T>(key: StateKey<T>, value: T): void {
    this.keys.add(key);
    super.set(key, value);
  }

  override toJson(): string {
    for (const key of [...this.keys].sort()) this.moveToTheEnd(key as StateKey<unknown>);
    return super.toJson();
  }

  private moveToTheEnd(key: StateKey<unknown>): void {
    if (!this.hasKey(key)) return;
    const value = this.get(key, null);
    this.remove(key);
    super.set(key, value);
  }
}
