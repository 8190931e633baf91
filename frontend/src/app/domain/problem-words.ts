type Params = Readonly<Record<string, unknown>>;

/** Code of a refusal -> what it means to the person who reads it. */
export type ProblemTexts = Readonly<Record<string, (params: Params) => string>>;

/** Codes that have no text of their own are told in general words, never in the server's. */
export function told(texts: ProblemTexts): (code: string, params?: Params) => string {
  return (code, params = {}) =>
    texts[code]?.(params) ??
    $localize`:@@problem.other:This did not work (${code}:code:). What you typed is still here; try again.`;
}

/** A number among the parameters of a refusal; 1 where it has none. */
export function numberIn(params: Params, name: string): number {
  const value = Number(params[name]);
  return Number.isFinite(value) ? value : 1;
}
