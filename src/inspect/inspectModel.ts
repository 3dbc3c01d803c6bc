import { dispose, tensor4d, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { ConvBatchNorm, InvertedResidual, type LayerStage } from '../model/layers';
import { HEADS, type HeadOutputs } from '../models';
import { meanMagnitudes } from './meanMagnitudes';
import { modelTaps } from './modelTaps';
import type { LayerPicture, SqueezeReading, StageName, StageReading } from './types';

/** What one window does inside of a network. */
export interface ModelReading {
  pictures: LayerPicture[];
  /** Gates of every squeeze-and-excitation, by the layer's name, [channels]. */
  gates: Record<string, Float32Array>;
  stages: StageReading[];
  logits: HeadOutputs;
}

const NO_LOGITS: HeadOutputs = { genre: new Float32Array(), tags: new Float32Array() };

/** A layers model with the output of every layer, to be looked into. */
export class InspectedModel {
  readonly model: LayersModel;
  private readonly taps: LayersModel;

  constructor(model: LayersModel) {
    this.model = model;
    this.taps = modelTaps(model);
  }

  /** The network's input for one window, [1, mel, frame, 1]. To be disposed of. */
  input(window: Float32Array): Tensor4D {
    const [, mel, frame] = this.model.inputs[0].shape;
    // The shape of a network's input is known but for the batch.
    return tensor4d(window, [1, mel, frame, 1] as [number, number, number, number]);
  }

  /**
   * Has the network look at one window, [mel, frame], and at what happens inside of the layers that are wanted.
   *
   * @param wanted names of layers whose tensors are given, stage by stage
   */
  read(window: Float32Array, wanted: ReadonlySet<string>): ModelReading {
    const reading: ModelReading = { pictures: [], gates: {}, stages: [], logits: NO_LOGITS };
    tidy(() => {
      const x = this.input(window);
      // A model of several outputs gives a tensor for each.
      const outputs = this.taps.predictOnBatch(x) as Tensor[];
      const after = new Map(this.taps.outputNames.map((name, index) => [name, outputs[index]]));
      reading.logits = headsOf(after);
      let before: Tensor = x;
      for (const layer of this.model.layers.slice(1)) {
        const output = after.get(layer.name);
        if (!output) continue;
        // Stem and blocks are given images.
        if (layer instanceof InvertedResidual) readBlock(layer, before as Tensor4D, wanted, reading);
        else if (wanted.has(layer.name)) {
          const stages =
            layer instanceof ConvBatchNorm
              ? layer.stages(before as Tensor4D)
              : [simpleStage(layer.name, after)];
          for (const stage of stages) reading.stages.push(readStage(layer.name, stage));
        }
        if (isImage(output)) reading.pictures.push(pictureOf(layer.name, output));
        before = output;
      }
    });
    return reading;
  }

  /** Milliseconds of each layer in one run over a window. */
  timeLayers(x: Tensor4D): Map<string, number> {
    const layersMs = new Map<string, number>();
    tidy(() => {
      let shared: Tensor = x;
      for (const layer of this.model.layers.slice(1)) {
        const startMs = performance.now();
        // A layer applied to one tensor gives one tensor.
        const output = layer.apply(shared) as Tensor;
        const name = layerOf(layer.name);
        layersMs.set(name, (layersMs.get(name) ?? 0) + performance.now() - startMs);
        if (!isHead(layer.name)) shared = output;
      }
    });
    return layersMs;
  }

  /** Runs the whole network once, at once. */
  run(x: Tensor4D): void {
    dispose(this.model.predictOnBatch(x));
  }

  dispose(): void {
    this.model.dispose();
  }
}

/** The activation of the hidden layer is a layer of its own in tfjs, and part of it to a reader. */
function layerOf(name: string): string {
  return name === 'hiddenActivation' ? 'hidden' : name;
}

function isHead(name: string): boolean {
  return HEADS.some((head) => head === name);
}

function isImage({ shape }: Tensor): boolean {
  return shape.length === 4 && shape[1] * shape[2] > 1;
}

function headsOf(after: ReadonlyMap<string, Tensor>): HeadOutputs {
  const logits = (head: string) => after.get(head)?.dataSync<'float32'>() ?? new Float32Array();
  return { genre: logits('genre'), tags: logits('tags') };
}

function readBlock(
  block: InvertedResidual,
  x: Tensor4D,
  wanted: ReadonlySet<string>,
  { gates, stages }: ModelReading,
): void {
  const isWanted = wanted.has(block.name);
  if (!isWanted && !block.squeezeExcitation) return;
  for (const stage of block.stages(x)) {
    if (stage.squeeze) gates[block.name] = vectorOf(stage.squeeze.gates);
    if (isWanted) stages.push(readStage(block.name, stage));
    else if (stage.squeeze) return;
  }
}

/** Of pooling, the hidden layer and the heads, whose outputs the taps have. */
function simpleStage(name: string, after: ReadonlyMap<string, Tensor>): LayerStage {
  const output = after.get(name);
  const activated = name === 'hidden' ? after.get('hiddenActivation') : undefined;
  if (!output) throw new Error(`There is no layer ${name}.`);
  if (!activated) return { name: name === 'pool' ? 'pool' : 'dense', output };
  return { name: 'dense', output: activated, linear: () => output };
}

function readStage(layer: string, { name, output, linear, squeeze }: LayerStage): StageReading {
  const shape = output.shape.slice(1);
  const [mel, frame, channels] = shape.length === 3 ? shape : [1, 1, shape[0]];
  return {
    layer,
    // Stages are called in the layers as they are here.
    stage: name as StageName,
    shape: [mel, frame, channels],
    values: vectorOf(output),
    preActivation: linear && vectorOf(linear()),
    squeeze: squeeze && squeezeOf(squeeze),
  };
}

function squeezeOf({ pooled, reduced, gates }: NonNullable<LayerStage['squeeze']>): SqueezeReading {
  return { pooled: vectorOf(pooled), reduced: vectorOf(reduced), gates: vectorOf(gates) };
}

/** The values, in a buffer of their own, which may be handed over. */
function vectorOf(tensor: Tensor): Float32Array {
  return tensor.dataSync<'float32'>().slice();
}

function pictureOf(layer: string, output: Tensor): LayerPicture {
  const [, mel, frame, channels] = output.shape;
  return {
    layer,
    shape: [mel, frame],
    values: meanMagnitudes(output.dataSync<'float32'>(), [mel, frame, channels]),
  };
}
