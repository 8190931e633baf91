import { foldText } from '../../platform/search-text/index.js';

/** A sort key by which B-2 stands before B-10: every number is written with twelve digits. */
export const naturalKey = (code: string): string =>
  foldText(code).replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
