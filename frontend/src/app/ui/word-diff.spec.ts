import { Piece, wordDiff } from './word-diff';

const marked = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');
const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('the words of a text that has changed', () => {
  it.each([
    ['Two plots are free.', 'Three plots are free.', '[-Two][+Three] plots are free.'],
    ['Rail', 'Rail and road', 'Rail[+ and road]'],
    ['old text here', 'new words here', '[-old text][+new words] here'],
    ['', 'stated now', '[+stated now]'],
    ['stated before', '', '[-stated before]'],
    ['same', 'same', 'same'],
  ])('are marked: %s -> %s', (before, after, shown) => {
    expect(marked(wordDiff(before, after, 'en'))).toBe(shown);
  });

  it('are told apart in Chinese, which writes no spaces', () => {
    const shown = marked(wordDiff('园区供水充足', '园区供电充足', 'zh-CN'));
    expect(shown).toMatch(/^园区/);
    expect(shown).toMatch(/充足$/);
    expect(shown).toContain('[-');
  });

  it('make up both versions again', () => {
    const [before, after] = ['a b c d e f', 'a x c e f g'];
    const pieces = wordDiff(before, after, 'en');
    expect(without(pieces, 'added')).toBe(before);
    expect(without(pieces, 'removed')).toBe(after);
  });

  it('are not searched for in texts that are too long for marks to help', () => {
    const long = 'word '.repeat(500);
    expect(wordDiff(long, `${long}more`, 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
