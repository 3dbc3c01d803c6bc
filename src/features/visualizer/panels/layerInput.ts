import type { InspectedNetwork, NetworkReading, TensorShape } from '../../../inspect';
import { aboveSilence } from '../../../inspect/saliency';

export interface InputPicture {
  values: Float32Array;
  shape: TensorShape;
}

/** Where what comes into a layer responds; undefined after pooling, where there are no places. */
export function layerInput(
  { summary, card: { frontEnd } }: InspectedNetwork,
  { input, pictures }: NetworkReading,
  layer: string,
): InputPicture | undefined {
  const before = summary.layers[summary.layers.findIndex(({ name }) => name === layer) - 1]?.name;
  if (!before) return { values: aboveSilence(input, frontEnd), shape: [frontEnd.nMels, frontEnd.frames, 1] };
  const picture = pictures.find(({ layer }) => layer === before);
  return picture && { values: picture.values, shape: [...picture.shape, 1] };
}
