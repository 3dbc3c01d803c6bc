import { model, type LayersModel } from '@tensorflow/tfjs-layers';

/**
 * The same network with the output of every layer, in order, from `stem` to the heads; `outputNames` tells which is
 * which. It owns nothing, since the layers are the network's: dispose of `network` alone, when both are done with.
 */
export function modelTaps(network: LayersModel): LayersModel {
  const afterInput = network.layers.slice(network.inputs.length);
  return model({
    name: `${network.name}Taps`,
    inputs: network.inputs,
    outputs: afterInput.flatMap(({ output }) => output),
  });
}
