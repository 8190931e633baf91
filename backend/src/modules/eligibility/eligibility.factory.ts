import type { TestApp } from '../../../test/support/test-app.js';

/** Facts as they are stated over HTTP. */
export type StatedFacts = Record<string, unknown>;

export const share = (value: string) => ({ value, unit: 'percent' });
export const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** What the western rate asks for. */
export const WEST = 'cn-west-cit';
export const listed = { 'west-catalogue-listed': true, 'main-business-share': share('60') };

/** Asks the check as anybody may, in English. */
export const asker = (app: () => TestApp) => {
  const ask = (body: object, path = '') =>
    app().call({ method: 'POST', url: `/eligibility${path}`, body, headers: { 'accept-language': 'en' } });
  /** The whole answer for a park. */
  const at = async (slug: string, facts: StatedFacts, more: object = {}) => {
    const { status, body } = await ask({ kind: 'park', slug, facts, ...more }, '/place');
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  return { ask, at };
};
