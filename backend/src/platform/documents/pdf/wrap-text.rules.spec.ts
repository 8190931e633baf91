import { describe, expect, it } from '@jest/globals';
import { type Letter, wrap } from './wrap-text.rules.js';

/** Every letter is one wide; a line may end after a space. */
const letters = (text: string, style = 'a'): Letter<string>[] =>
  [...text].map((char) => ({ char, width: 1, style }));
const afterSpaces = (text: string) =>
  new Set([...text].flatMap((char, at) => (char === ' ' ? [at + 1] : [])));
const lines = (text: string, width: number, most?: number) =>
  wrap(letters(text), afterSpaces(text), width, most).map((line) => line.map((run) => run.text).join('|'));

describe('words in lines', () => {
  it('end where a line may end', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('hang their spaces over the edge', () => {
    expect(lines('seven   days', 5)).toEqual(['seven', 'days']);
  });

  it('cut a word that is wider than a line', () => {
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('stop after so many lines, and say so', () => {
    expect(lines('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(lines('abcdef', 3, 1)).toEqual(['ab…']);
  });

  it('change their style within a line', () => {
    const mixed = [...letters('ab'), ...letters('cd', 'b')];
    expect(wrap(mixed, new Set(), 9)).toEqual([
      [
        { text: 'ab', style: 'a' },
        { text: 'cd', style: 'b' },
      ],
    ]);
  });

  it('are none where there are none', () => {
    expect(wrap([], new Set(), 10)).toEqual([]);
  });
});
