import { z } from './zod';

const count = z.int().positive();

/** A `NetworkTable`, as it stands in a file. */
export const networkTableSchema = z.object({
  inputShape: z.tuple([count, count, count]),
  stem: count,
  blocks: z.array(
    z.object({
      kernelSize: count,
      expandedChannels: count,
      outChannels: count,
      squeezeChannels: z.int().nonnegative(),
      activation: z.enum(['relu', 'hardSwish']),
      stride: count,
    }),
  ),
  lastConv: count,
  hidden: count,
  heads: z.record(z.string(), count),
  gate: z.enum(['sigmoid', 'hardSigmoid']),
});

const quantizationSchema = z.union([
  z.object({ dtype: z.literal('float16') }),
  z.object({ dtype: z.enum(['uint8', 'uint16']), scale: z.number(), min: z.number() }),
]);

/** The one file that our packaging puts all weights into. */
export const WEIGHTS_FILE = 'weights.bin';

/**
 * What we read of `model.json`, tfjs's own format of a layers model: our packaging puts the table of the network beside
 * the topology that tfjs itself reads.
 */
export const modelJsonSchema = z.object({
  /** Read by tfjs alone. */
  modelTopology: z.record(z.string(), z.unknown()),
  userDefinedMetadata: z.object({ table: networkTableSchema }),
  weightsManifest: z.tuple([
    z.object({
      paths: z.tuple([z.literal(WEIGHTS_FILE)]),
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(count),
          dtype: z.literal('float32'),
          quantization: quantizationSchema.optional(),
        }),
      ),
    }),
  ]),
});
