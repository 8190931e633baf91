import { Words } from './words';

/** Why nobody can apply although the rule holds; the check needs these two of all reasons at once. */
export const WINDOW_REASONS: Words = {
  'policy.before-window': $localize`:@@policy-reason.before-window:It is in force, but one may apply only after the chosen day.`,
  'policy.window-closed': $localize`:@@policy-reason.window-closed:Its window for applications closed before the chosen day.`,
};
