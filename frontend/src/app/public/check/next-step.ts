import { QuestionView } from '../../api/generated/model';
import { CheckState } from './check-state';

/** What the page asks now. */
export type CheckStep =
  | { kind: 'fact'; key: string; weight: QuestionView | null }
  | { kind: 'where' }
  /** The server has not said yet what matters. */
  | { kind: 'waiting' }
  /** No answer could change an outcome; `open` are those that could, had they not been left unknown. */
  | { kind: 'done'; open: readonly string[] };

/** Asked before anything is known: nearly every measure hangs on them, and the rules of trade and investment do. */
export const FIRST_FACTS = ['segment', 'ownership'] as const;

const isAnswered = ({ facts, unknown }: CheckState, key: string) => key in facts || unknown.includes(key);

/**
 * @param questions what the server would ask, most decisive first; null while it has not answered
 * @param rulesOnRecord whether those of the place are: where they are not, only what its measures hang on is asked; null
 * while the place has not been read
 */
export function nextStep(
  state: CheckState,
  questions: readonly QuestionView[] | null,
  rulesOnRecord: boolean | null,
): CheckStep {
  const isOne = state.place !== null && state.place !== 'all';
  const hangsOnMeasures = isOne && rulesOnRecord === false;
  const canMatter = (key: string) => !hangsOnMeasures || (questions ?? []).some(({ fact }) => fact === key);
  const first = FIRST_FACTS.find((key) => !isAnswered(state, key) && canMatter(key));
  if (first) return { kind: 'fact', key: first, weight: null };
  if (state.place === null) return { kind: 'where' };
  if (questions === null) return { kind: 'waiting' };
  const next = questions.find(({ fact }) => !isAnswered(state, fact));
  return next
    ? { kind: 'fact', key: next.fact, weight: next }
    : { kind: 'done', open: questions.map(({ fact }) => fact) };
}
