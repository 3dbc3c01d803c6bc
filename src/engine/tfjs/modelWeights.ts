import type { LayersModel } from '@tensorflow/tfjs-layers';
import { weightSource, type WeightSource } from '../plan/weightSource';

/** The weights of a layers model as they are now, by the names that its layers gave them. */
export function modelWeights(model: LayersModel): WeightSource {
  return weightSource(
    new Map(model.weights.map((weight) => [weight.originalName, weight.read().dataSync<'float32'>()])),
  );
}
