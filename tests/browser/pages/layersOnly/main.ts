/** A page that knows nothing of ours but the layers, and runs a network of ours on stock TensorFlow.js. */
import * as tf from '@tensorflow/tfjs';
import '../../../../src/model/layers';

export interface Prediction {
  /** Name of each output of the network. */
  names: string[];
  /** Logits of each output for one window. */
  logits: number[][];
}

declare global {
  interface Window {
    predict: typeof predict;
  }
}

/** @param input one window, row-major over the network's own input shape */
async function predict(modelAddress: string, input: number[]): Promise<Prediction> {
  await tf.setBackend('cpu');
  const model = await tf.loadLayersModel(modelAddress);
  const window = tf.tensor(input, [1, ...model.inputs[0].shape.slice(1).map(Number)]);
  const outputs = [model.predict(window)].flat();
  const logits = await Promise.all(outputs.map(async (output) => [...(await output.data())]));
  tf.dispose([window, outputs]);
  model.dispose();
  return { names: model.outputNames, logits };
}

window.predict = predict;
