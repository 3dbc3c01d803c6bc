import { z, parseWith, networkTableSchema } from '../models/load';

const fraction = z.number().min(0).max(1);
const count = z.int().nonnegative();
const milliseconds = z.number().nonnegative();

const proposalSchema = z.object({
  /**
   * What is shrunk: `block5/expansion`, `bottleneck16` (all bottlenecks of 16 channels), `stream3` (bottlenecks that skips
   * join), `lastConv`, `hidden`, or `frames`, the window. Counts are those of the network before the step.
   */
  target: z.string(),
  /** Channels, or frames. */
  fromChannels: count,
  toChannels: count,
  /** Of the whole network, by the latency model. */
  latencyMs: milliseconds,
  savedMs: milliseconds,
  /** Macro accuracy of the validation windows after the short fine-tune. */
  accuracy: fraction,
  /** Against the network before the step; negative where it rose. */
  accuracyLost: z.number().min(-1).max(1),
  /** Distillation loss over the validation windows after the short fine-tune. */
  distillationLoss: z.number().nonnegative(),
});

const stepSchema = z
  .object({
    table: networkTableSchema,
    /** By the latency model. */
    latencyMs: milliseconds,
    /** By stage of the backend: `stem`, `block1/depthwise`, `block1/gates`, `block1/project`, ..., `last`, `pool`, `hidden`, a head. */
    layersMs: z.record(z.string(), milliseconds),
    /** Of the validation windows. */
    accuracy: fraction,
    distillationLoss: z.number().nonnegative(),
    /** What could have been done to the network before, this one being made by the one that was kept; empty at the start. */
    proposals: z.array(proposalSchema),
    /** Index into `proposals`; -1 at the start. */
    kept: z.int().min(-1),
    /**
     * Why that one: the most accurate of all (`accuracy`, Yang et al. 2018), the least accuracy lost per millisecond
     * saved (`ratio`, Howard et al. 2019), where several lost none, the one of them that saves most (`noLoss`), or a shorter
     * window that is as good as the most accurate, since it loses no weights (`window`).
     */
    reason: z.enum(['start', 'accuracy', 'ratio', 'noLoss', 'window']),
    /** Folder under `models/` where the weights of this step are shipped. */
    model: z.string().optional(),
  })
  .refine(({ kept, proposals }) => kept < proposals.length, {
    path: ['kept'],
    error: 'must be one of the proposals',
  });

/** What a network takes, and how often it is right on clips that it never met. */
const figuresSchema = z.object({
  /** Measured on our backend, all networks in one run: the lower quartile, so that other work on the machine does not count. */
  latencyMs: milliseconds,
  parameters: count,
  accuracy: fraction,
  macroAccuracy: fraction,
  /** Of the macro accuracy, whole artists drawn again. */
  interval95: z.tuple([fraction, fraction]),
  clips: count,
});

/**
 * One network of the comparison: fine-tuned alike by each of several seeds, heard on clips that chose nothing. Accuracies are means
 * over the seeds.
 */
const pointSchema = figuresSchema.extend({
  /**
   * `start`: the network that was adapted; `uniform`: every layer of it pruned by one share; `window`: on shorter windows;
   * `hop`: as it is, its windows farther apart; `tiny`: `genre-tiny`.
   */
  kind: z.enum(['start', 'netadapt', 'uniform', 'window', 'hop', 'tiny']),
  /** Index into `steps`, of `netadapt`. */
  step: count.optional(),
  /** Share of the channels that was kept, of `uniform`. */
  share: fraction.optional(),
  /** Of a window, of `window`. */
  frames: count.optional(),
  /** Seconds from one window to the next: what a window takes, over so much music, is what a second of music takes. */
  hopS: z.number().positive(),
  multiplyAdds: count,
  /** Macro accuracy by each seed. */
  seeds: z.array(fraction).min(1),
  folds: z.array(count),
  /** Updates of the fine-tune; 0 where there was none. */
  updates: count,
});

/** A network that ships, by its cross-validation. `model` is its folder under `models/`. */
const shippedSchema = figuresSchema.extend({ model: z.string() });

/** `trajectory.json`, beside an adapted network: every step of NetAdapt, and what came of it (docs/netadapt.md). */
const trajectorySchema = z.object({
  /** Folder under `models/` of the network that was adapted. */
  start: z.string(),
  variant: z.enum(['netadapt', 'mobilenetv3']),
  settings: z.object({
    /** Share of the starting latency that the first step has to save. */
    stepShare: fraction,
    /** By which the step shrinks from one to the next. */
    decay: fraction,
    /** Share of the starting latency to come down to. */
    budgetShare: fraction,
    /** Updates of each proposal's fine-tune, of `batch` windows each. */
    shortUpdates: count,
    batch: count,
    score: z.enum(['accuracy', 'distillation']),
    /** `held`: layers are narrowed alone, as Yang et al. do; `free`: the window may be shortened too. */
    window: z.enum(['held', 'free']),
    /** Of the score: within it of the best, a shorter window is kept before anything that loses weights. */
    tolerance: z.number().nonnegative(),
  }),
  /** What proposals are judged by: neither trained on nor among the clips of `frontier`. */
  validation: z.object({ fold: count, clips: count, windows: count }),
  /** Of the measurement that the latency model is made of. */
  latency: z.object({ engine: z.string(), machine: z.string(), date: z.iso.date() }),
  /** From the starting network on. */
  steps: z.array(stepSchema).min(1),
  frontier: z.array(pointSchema),
  /** What came of it in the end: the network that was adapted, and the step of it that was trained on and ships. */
  outcome: z.object({ step: count, start: shippedSchema, adapted: shippedSchema }).optional(),
});

export type Trajectory = z.infer<typeof trajectorySchema>;
export type TrajectoryStep = Trajectory['steps'][number];
export type Proposal = TrajectoryStep['proposals'][number];
export type Outcome = NonNullable<Trajectory['outcome']>;
export type FrontierPoint = Trajectory['frontier'][number];

/** Milliseconds that a network takes for a second of music. */
export function costOf({ latencyMs, hopS }: Pick<FrontierPoint, 'latencyMs' | 'hopS'>): number {
  return latencyMs / hopS;
}

/** @throws {ModelMismatchError} naming the first field that does not fit. */
export function parseTrajectory(json: unknown): Trajectory {
  return parseWith(trajectorySchema, json);
}
