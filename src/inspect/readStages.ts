import type { Dense, Plan, PlannedBlock } from '../engine/plan/plan';
import type { InspectedStage } from '../engine/inspectableEngine';
import type { LayerPicture, SqueezeReading, StageName, StageReading } from './types';

/** The engine's stages by what they are to a reader, in the order in which the network runs them. */
export function stageReadings(plan: Plan, stages: readonly InspectedStage[]): StageReading[] {
  return stages.flatMap((stage, index) => {
    const [layer, step] = stage.name.split('/');
    const block = plan.blocks.find(({ name }) => name === layer);
    if (!block) return reading(layer, simpleStep(layer), stage);
    if (step === 'gates') return squeezed(block, stages[index - 1], stage);
    if (step === 'project' && stage.linear) {
      const { linear, ...sum } = stage;
      return [
        reading(layer, 'project', { ...sum, values: linear }),
        { ...reading(layer, 'skip', sum), latencyMs: undefined },
      ];
    }
    // What is left of a block's steps is called in the engine as it is here.
    return reading(layer, step as StageName, stage);
  });
}

function simpleStep(layer: string): StageName {
  if (layer === 'stem' || layer === 'last') return 'convolution';
  return layer === 'pool' ? 'pool' : 'dense';
}

function reading(layer: string, stage: StageName, inspected: InspectedStage): StageReading {
  const { shape, values, linear, latencyMs } = inspected;
  return { layer, stage, shape, values, preActivation: linear, latencyMs };
}

/** The engine scales the weights after the gates, not the tensor before them: the scaled tensor is made here. */
function squeezed(block: PlannedBlock, wide: InspectedStage, gates: InspectedStage): StageReading {
  const squeeze = squeezeReading(block, wide, gates.values);
  const channels = gates.values.length;
  return {
    layer: block.name,
    stage: 'squeezeExcitation',
    shape: wide.shape,
    values: wide.values.map((value, index) => value * gates.values[index % channels]),
    squeeze,
    latencyMs: gates.latencyMs,
  };
}

function squeezeReading(
  { squeezeExcitation }: PlannedBlock,
  wide: InspectedStage,
  gates: Float32Array,
): SqueezeReading {
  const pooled = channelMeans(wide.values, gates.length);
  const reduced = squeezeExcitation ? denseRelu(squeezeExcitation.reduce, pooled) : new Float32Array();
  return { pooled, reduced, gates };
}

function channelMeans(values: Float32Array, channels: number): Float32Array {
  const sums = new Float64Array(channels);
  values.forEach((value, index) => (sums[index % channels] += value));
  return Float32Array.from(sums, (sum) => (sum * channels) / values.length);
}

function denseRelu({ weights, bias, outputs }: Dense, input: Float32Array): Float32Array {
  return bias.map((start, output) =>
    Math.max(
      0,
      input.reduce((sum, value, row) => sum + value * weights[row * outputs + output], start),
    ),
  );
}

/** Mean over channels of the absolute values, of each stage that ends a layer with rows and columns. */
export function layerPictures(stages: readonly InspectedStage[]): LayerPicture[] {
  return stages
    .filter(({ name, shape }) => shape[0] * shape[1] > 1 && isEnd(name))
    .map(({ name, shape: [mel, frame, channels], values }) => {
      const picture = new Float32Array(mel * frame);
      for (let place = 0, at = 0; place < picture.length; place++) {
        let sum = 0;
        for (let channel = 0; channel < channels; channel++) sum += Math.abs(values[at++]);
        picture[place] = sum / channels;
      }
      return { layer: name.split('/')[0], shape: [mel, frame], values: picture };
    });
}

/** Whether a layer's output is what the stage gives. */
export function isEnd(stage: string): boolean {
  return !stage.includes('/') || stage.endsWith('/project');
}
