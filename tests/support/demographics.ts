import type { Answers, SaveDemographics } from '@tremplin/shared/demographics.ts';

const leftOpen: Answers = {
  gender: null,
  racialized: null,
  indigenous: null,
  disability: null,
  francophone: null,
  age: null,
};

/** What somebody says of themselves who was told what it is for; all else is left open. */
export function answersOf(said: Partial<Answers>): Omit<SaveDemographics, 'clientId' | 'version'> {
  return { ...leftOpen, ...said, consented: true };
}

/** All of it taken back. */
export const takenBack = { ...leftOpen, consented: false } as const;
