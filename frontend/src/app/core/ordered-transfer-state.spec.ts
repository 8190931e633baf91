import { makeStateKey } from '@angular/core';
import { OrderedTransferState } from './ordered-transfer-state';

const PARK = makeStateKey<string>('park');
const FACTS = makeStateKey<string>('facts');

describe('What the server hands to the browser', () => {
  it('is the same text in whatever order the answers came in', () => {
    const one = new OrderedTransferState();
    one.set(PARK, 'Baotou');
    one.set(FACTS, '8/10 </script>');
    const other = new OrderedTransferState();
    other.set(FACTS, '8/10 </script>');
    other.set(PARK, 'Baotou');
    expect(other.toJson()).toBe(one.toJson());
    expect(JSON.parse(one.toJson())).toEqual({ park: 'Baotou', facts: '8/10 </script>' });
    expect(one.toJson()).not.toContain('</');
  });

  it('keeps what was taken back out of it', () => {
    const state = new OrderedTransferState();
    state.set(PARK, 'Baotou');
    state.set(FACTS, '8/10');
    state.remove(PARK);
    expect(JSON.parse(state.toJson())).toEqual({ facts: '8/10' });
  });
});
