import { withheld } from '@tremplin/shared/demographics.ts';
import type { Dimension, GroupKey } from '@tremplin/shared/demographics.ts';
import type { Outputs } from '../api.ts';
import { useKeyWords } from '../parts/keyWords.ts';

export type Said = Outputs['clients']['demographics'];

/** What an answer to that question is called. */
export function useAnswerWords(): (question: Dimension, answer: GroupKey) => string {
  const words = useKeyWords();
  return (question, answer) =>
    words(`demographics.answers.${answer === withheld ? answer : `${question}.${answer}`}`) ?? '';
}
