import { readFileSync } from 'node:fs';
import path from 'node:path';

const base = readFileSync(path.join(__dirname, 'base.css'), 'utf8');

describe('every page', () => {
  it('breaks a word that is longer than its window, so that nothing is read by scrolling sideways', () => {
    expect(/(?:^|\n)body \{([^}]*)\}/.exec(base)?.[1]).toMatch(/overflow-wrap: break-word;/);
  });
});
