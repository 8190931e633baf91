import { describe, expect, it } from '@jest/globals';
import { normaliseEmail } from './email.rules.js';
import { canonicalPassword, isGuessable, lengthOf } from './password.rules.js';

const common = new Set(['password1', 'sunshine']);

describe('a chosen password', () => {
  it('is refused when it is among the commonest, in any case or width', () => {
    expect(isGuessable('PassWord1', 'li@example.com', common)).toBe(true);
    expect(isGuessable('ｓｕｎｓｈｉｎｅ', 'li@example.com', common)).toBe(true);
  });

  it('is refused when it is the address it signs in with', () => {
    expect(isGuessable('Li.Wei.1980', 'li.wei.1980@example.com', common)).toBe(true);
    expect(isGuessable('li.wei.1980@example.com', 'LI.WEI.1980@example.com', common)).toBe(true);
  });

  it('may be anything else, without rules of composition', () => {
    expect(isGuessable('稀土永磁材料包头', 'li@example.com', common)).toBe(false);
  });

  it('is as long as a person counts it', () => {
    expect(lengthOf('🧲🧲🧲🧲🧲🧲🧲')).toBe(7);
    expect(lengthOf('稀土永磁材料包头')).toBe(8);
  });

  it('is the same password however the keyboard composes it', () => {
    expect(canonicalPassword('e\u0301clair')).toBe(canonicalPassword('\u00e9clair'));
  });
});

describe('an e-mail address', () => {
  it('has one spelling', () => {
    expect(normaliseEmail(' Ｌｉ.Wei@Example.COM ')).toBe('li.wei@example.com');
  });
});
