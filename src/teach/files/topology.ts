import { z } from '../../models/load';

/** As much of tfjs's own description of a layers model as we look at; all of the rest stays as it is. */
export const topologySchema = z.looseObject({
  class_name: z.enum(['Functional', 'Model']),
  config: z.looseObject({
    layers: z
      .array(
        z.looseObject({
          name: z.string(),
          class_name: z.string(),
          config: z.looseObject({ units: z.int().positive().optional() }),
        }),
      )
      .max(64),
  }),
});

export type Topology = z.infer<typeof topologySchema>;

/** Class names of the layers that our networks are made of; see `buildMobileNetV3`. */
export const OUR_LAYERS: ReadonlySet<string> = new Set([
  'InputLayer',
  'ConvBatchNorm',
  'InvertedResidual',
  'GlobalAveragePooling2D',
  'Dense',
  'HardSwish',
]);

/** Larger than any side of any tensor of ours. */
const LARGEST_SETTING = 8192;

/** The first number in a layer's settings that none of our layers would have; undefined where all are sensible. */
export function outlandishNumber(settings: unknown): number | undefined {
  if (typeof settings === 'number') {
    return Number.isFinite(settings) && Math.abs(settings) <= LARGEST_SETTING ? undefined : settings;
  }
  if (typeof settings !== 'object' || settings === null) return undefined;
  for (const value of Object.values(settings)) {
    const found = outlandishNumber(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
