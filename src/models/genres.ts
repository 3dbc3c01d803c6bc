import { z } from './zod';

/**
 * A class of a network's `genre` head, by the label that its card lists. What the labels are is the card's affair: those of music, a
 * person's own, in any script.
 */
export type Genre = string;

/** Answers that are no genre: nothing is called so. */
const OTHER_ANSWERS = ['not-sure', 'no-music'];

const label = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => text.trim() === text && !/\p{Cc}/u.test(text), 'must be one line without space around it')
  .refine((text) => !OTHER_ANSWERS.includes(text), 'is the name of an answer that is no genre');

/** The labels of a card: 2 to 500 that differ, also where one letter is written in two ways of Unicode. */
export const genresSchema = z
  .array(label)
  .min(2)
  .max(500)
  .refine(
    (labels) => new Set(labels.map((text) => text.normalize())).size === labels.length,
    'must be unique',
  );
