import { z } from './zod';
import { SAMPLE_RATE } from '../audio';
import { parseWith } from './parseWith';
import { genresSchema } from './genres';

const count = z.int().positive();
const fraction = z.number().min(0).max(1);
const freeForm = z.record(z.string(), z.unknown());

const frontEndSchema = z
  .strictObject({
    sampleRate: z.literal(SAMPLE_RATE),
    windowLength: count,
    fftLength: count.refine((n) => Number.isInteger(Math.log2(n)), 'must be a power of two'),
    hopLength: count,
    nMels: count,
    paddingBands: z.int().nonnegative(),
    paddingValue: z.number(),
    level: z.number().positive(),
    scale: z.number(),
    offsets: z.array(z.number()),
    frames: count,
  })
  .refine((frontEnd) => frontEnd.offsets.length === frontEnd.nMels, {
    path: ['offsets'],
    error: 'must hold one offset per mel band',
  })
  .refine((frontEnd) => frontEnd.windowLength <= frontEnd.fftLength, {
    path: ['windowLength'],
    error: 'must not exceed fftLength',
  });

/** Of a tag's logit, averaged over a source's windows, over songs of the genres. */
const levelSchema = z.strictObject({ mean: z.number(), deviation: z.number().positive() });

const levelsSchema = z
  .record(z.string(), levelSchema)
  .refine((levels) => Object.keys(levels).length > 0, 'must name a tag');

/**
 * `card.json`, beside each network's weights: its front end, its outputs, how these are to be
 * read, and how it came to be (Mitchell et al. 2019, "Model Cards for Model Reporting").
 */
export const modelCardSchema = z
  .object({
    name: z.string().min(1),
    version: z.string().min(1),
    date: z.iso.date(),
    /** SHA-256 of the weights, lower-case hexadecimal. */
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
    frontEnd: frontEndSchema,
    /** Classes of the `genre` head, in its order. */
    genres: genresSchema,
    /** That a person chose for genres, by label: places among the colours that the page has to spare. */
    colours: z.record(z.string(), z.int().nonnegative()).optional(),
    /** AudioSet display names of the `tags` head's outputs, in its order. */
    tags: z.array(z.string()).refine((tags) => new Set(tags).size === tags.length, 'must be unique'),
    /** Genre logits are divided by `temperature` before the softmax. */
    calibration: z.object({ temperature: z.number().positive() }),
    thresholds: z.object({
      /** Folded probability under which the answer is `not-sure`. */
      notSure: fraction,
      /** Folded tag score from which a tag is shown. */
      tag: fraction,
    }),
    /**
     * A window's no-music score is sigmoid(bias + sum of weight * tag logit); a source whose mean score over its
     * windows reaches `threshold` is answered with `no-music`.
     */
    noMusic: z.object({
      bias: z.number(),
      weights: z.record(z.string(), z.number()),
      threshold: fraction,
    }),
    /**
     * Where a style beyond the genres is louder than any genre by `threshold`, the answer is `not-sure` and names the
     * style (docs/outside.md). A card without it has no such rule.
     */
    outside: z.strictObject({ styles: levelsSchema, genres: levelsSchema, threshold: z.number() }).optional(),
    data: freeForm,
    training: freeForm,
    scores: freeForm,
  })
  .superRefine((card, context) => {
    const { styles = {}, genres = {} } = card.outside ?? {};
    const named = [
      { path: ['noMusic', 'weights'], tags: card.noMusic.weights },
      { path: ['outside', 'styles'], tags: styles },
      { path: ['outside', 'genres'], tags: genres },
    ];
    for (const { path, tags } of named) {
      for (const tag of Object.keys(tags)) {
        if (card.tags.includes(tag)) continue;
        context.addIssue({ code: 'custom', path: [...path, tag], message: 'is not one of the tags' });
      }
    }
  });

export type ModelCard = z.infer<typeof modelCardSchema>;

/** @throws {ModelMismatchError} naming the first field that does not fit. */
export function parseCard(json: unknown): ModelCard {
  return parseWith(modelCardSchema, json);
}
