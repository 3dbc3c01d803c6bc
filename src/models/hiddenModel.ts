import { model, type LayersModel } from '@tensorflow/tfjs-layers';

/** The activation of the hidden layer that the heads share; see `buildMobileNetV3`. */
const HIDDEN = 'hiddenActivation';

/**
 * The same network, but for its heads: [windows, hidden units], of which each head is a linear map. It owns nothing, since the layers are
 * the network's: dispose of `network` alone, when both are done with.
 */
export function hiddenModel(network: LayersModel): LayersModel {
  return model({
    name: `${network.name}Hidden`,
    inputs: network.inputs,
    outputs: network.getLayer(HIDDEN).output,
  });
}
