import { z } from '../../models/load';

/** What of a card's free-form `training` has a place in the text. */
export const trainingSchema = z.object({
  /** The weights that it started from. */
  start: z.string().optional(),
  distillation: z.object({ epochs: z.int().nonnegative() }).optional(),
  /** Windows that all networks of the recipe heard in training, each as often as it was heard. */
  compute: z.object({ windowsHeard: z.int().nonnegative() }).optional(),
});
