import { Subject, of, throwError } from 'rxjs';
import { Problem } from '../problem';
import { CursorPage, WalkableList } from './walkable-list';

interface Entry {
  id: string;
}
const page = (ids: string, nextCursor: string | null = null): CursorPage<Entry> => ({
  items: [...ids].map((id) => ({ id })),
  nextCursor,
});
const ids = (list: WalkableList<Entry>) =>
  list
    .items()
    .map(({ id }) => id)
    .join('');

describe('a list that is walked through', () => {
  it('adds page after page and knows its end', () => {
    const list = new WalkableList<Entry>();
    list.open('inbox', (cursor) => of(cursor === null ? page('ab', 'c2') : page('c')), true);
    expect(list.hasMore()).toBe(true);
    list.more();
    expect([ids(list), list.hasMore()]).toEqual(['abc', false]);
  });

  it('keeps its order while its entries are opened', () => {
    const list = new WalkableList<Entry>();
    list.open('inbox', () => of(page('abc')), true);
    list.open('inbox', () => of(page('bca')), false);
    expect(list.neighboursOf('b')).toEqual({ previous: { id: 'a' }, next: { id: 'c' }, place: 2 });
    expect(list.neighboursOf('x')).toEqual({ previous: null, next: null, place: null });
  });

  it('never lets a late answer replace that of a later question', () => {
    const list = new WalkableList<Entry>();
    const slow = new Subject<CursorPage<Entry>>();
    list.open('open', () => slow, true);
    list.open('all', () => of(page('z')), true);
    slow.next(page('a'));
    expect(ids(list)).toBe('z');
  });

  it('keeps what it shows when more cannot be read', () => {
    const list = new WalkableList<Entry>();
    const failing = () => throwError(() => new Problem(503, 'service.busy'));
    list.open('inbox', (cursor) => (cursor === null ? of(page('ab', 'c2')) : failing()), true);
    list.more();
    expect([ids(list), list.problem()?.code, list.loading()]).toEqual(['ab', 'service.busy', false]);
  });
});
