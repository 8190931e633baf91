import { describe, expect, it } from '@jest/globals';
import { personalPagePolicy, sharedPagePolicy, withScriptNonce } from './content-security-policy.js';

describe('the policy of a shared page', () => {
  const html =
    '<script>a()</script><script src="main.js" type="module"></script><script id="ng-state" type="application/json">{}</script>';

  it('names the inline scripts by hash, and only those that run', () => {
    const policy = sharedPagePolicy(html, 'N');
    expect(policy.match(/'sha256-[^']+'/g)).toEqual([
      "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    ]);
    expect(policy).toContain("style-src 'self' 'nonce-N'");
    expect(policy).not.toContain('strict-dynamic');
    expect(policy).not.toContain('unsafe-inline');
  });
});

describe('a personal page', () => {
  it('marks each script once: a browser ignores a nonce that is named twice', () => {
    const html = '<script>a()</script><script nonce="N">b()</script><link rel="modulepreload" href="x.js">';
    expect(withScriptNonce(html, 'N')).toBe(
      '<script nonce="N">a()</script><script nonce="N">b()</script><link nonce="N" rel="modulepreload" href="x.js">',
    );
    expect(personalPagePolicy('N')).toContain("script-src 'nonce-N' 'strict-dynamic'");
  });
});
