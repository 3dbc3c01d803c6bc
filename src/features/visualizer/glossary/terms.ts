import type en from '../../../locales/glossary/en.json';
import type { SourcePath } from '../../../inspect/sources';

export type TermName = keyof (typeof en)['terms'];

/** What the glossary can be open at: one term, or the list of all alone. */
export type GlossaryPlace = TermName | 'all';

/** Where a term is to be found in our code: the lines from the one that holds `anchor`. */
export interface TermSource {
  path: SourcePath;
  /** A text that the file holds once. */
  anchor: string;
  lines: number;
}

const layers = 'src/model/layers/';

/** Where the same stands in the PyTorch that trains the networks. */
const torch = (anchor: string, lines = 1): TermSource => ({
  path: 'training/genrescope/network.py',
  anchor,
  lines,
});

/** What a term is in PyTorch, where a line or two say it. */
export const PYTORCH: Partial<Record<TermName, TermSource>> = {
  activation: torch('_ACTIVATIONS = {'),
  batchNorm: torch('self.bn = nn.BatchNorm2d('),
  convolution: torch('self.conv = nn.Conv2d('),
  dense: torch('self.hidden = nn.Linear('),
  depthwise: torch('self.depthwise = ConvBatchNorm('),
  expansion: torch('self.expand = ConvBatchNorm('),
  gate: torch('gate = self.gate(self.expand('),
  globalPooling: torch('pooled = self.last('),
  hardSigmoid: torch('return F.relu6(x + 3) / 6'),
  hardSwish: torch('return F.hardswish(x)'),
  head: torch('self.heads = nn.ModuleDict('),
  invertedResidual: torch('y = self.project(self.se(', 2),
  padding: torch('self.conv = nn.Conv2d('),
  parameters: torch('return sum(parameter.numel()'),
  pointwise: torch('self.expand = ConvBatchNorm('),
  projection: torch('self.project = ConvBatchNorm('),
  sigmoid: torch('_GATES = {'),
  skip: torch('return x + y if self.skip else y'),
  squeeze: torch('gate = self.gate(self.expand('),
  squeezeExcitation: torch('gate = self.gate(self.expand(', 2),
  stem: torch('self.stem = ConvBatchNorm('),
  stride: torch('self.depthwise = ConvBatchNorm('),
};

/** Every term of the glossary; those that are code of ours know where. */
export const TERMS: Record<TermName, TermSource | undefined> = {
  activation: { path: `${layers}activations.ts`, anchor: 'export const ACTIVATIONS', lines: 1 },
  batchNorm: { path: `${layers}convBatchNorm.ts`, anchor: 'return tf.batchNorm4d(', lines: 8 },
  channel: undefined,
  convolution: { path: `${layers}convBatchNorm.ts`, anchor: ': tf.conv2d(x, kernel,', lines: 1 },
  dense: { path: 'src/model/layers/mobilenetv3.ts', anchor: "layers.dense({ name: 'hidden'", lines: 1 },
  depthwise: { path: `${layers}convBatchNorm.ts`, anchor: '? tf.depthwiseConv2d(x, kernel,', lines: 1 },
  expansion: { path: `${layers}invertedResidual.ts`, anchor: 'if (expandedChannels !== inputs)', lines: 4 },
  featureMap: undefined,
  gate: { path: `${layers}squeezeExcitation.ts`, anchor: 'const gates = GATES[', lines: 1 },
  globalPooling: {
    path: 'src/model/layers/mobilenetv3.ts',
    anchor: 'layers.globalAveragePooling2d(',
    lines: 1,
  },
  hardSigmoid: { path: `${layers}activations.ts`, anchor: 'export const hardSigmoid', lines: 1 },
  hardSwish: { path: `${layers}activations.ts`, anchor: 'export const hardSigmoid', lines: 4 },
  head: {
    path: 'src/model/layers/mobilenetv3.ts',
    anchor: 'const outputs = Object.entries(table.heads)',
    lines: 3,
  },
  invertedResidual: { path: `${layers}invertedResidual.ts`, anchor: 'const parts = [this.expand', lines: 3 },
  kernel: { path: `${layers}convBatchNorm.ts`, anchor: "this.makeKernel('kernel'", lines: 1 },
  logit: undefined,
  melSpectrogram: { path: 'src/dsp/windowInput.ts', anchor: 'out[at] = scale * Math.log(', lines: 1 },
  multiplyAdds: { path: 'src/model/cost.ts', anchor: 'multiplyAdds: outputShape[0]', lines: 1 },
  padding: { path: `${layers}convBatchNorm.ts`, anchor: 'const padding =', lines: 1 },
  parameters: { path: 'src/model/cost.ts', anchor: 'parameters: weights + 2 * filters', lines: 1 },
  pointwise: {
    path: `${layers}invertedResidual.ts`,
    anchor: "this.expand = this.convolution('expand'",
    lines: 6,
  },
  projection: {
    path: `${layers}invertedResidual.ts`,
    anchor: "this.project = this.convolution('project'",
    lines: 1,
  },
  receptiveField: {
    path: 'src/model/receptiveField.ts',
    anchor: 'size += (kernelSize - 1) * step;',
    lines: 2,
  },
  relu: { path: `${layers}activations.ts`, anchor: 'export const ACTIVATIONS', lines: 1 },
  saliency: undefined,
  sigmoid: { path: `${layers}activations.ts`, anchor: 'export const GATES', lines: 1 },
  skip: { path: `${layers}invertedResidual.ts`, anchor: 'return this.skip ? tf.add(', lines: 1 },
  softmax: { path: 'src/scores/windowScores.ts', anchor: 'export function logSoftmax', lines: 5 },
  squeeze: { path: `${layers}squeezeExcitation.ts`, anchor: 'const pooled = tf.mean', lines: 1 },
  squeezeExcitation: { path: `${layers}squeezeExcitation.ts`, anchor: 'const pooled = tf.mean', lines: 4 },
  stem: { path: 'src/model/layers/mobilenetv3.ts', anchor: "name: 'stem',", lines: 5 },
  stride: { path: 'src/model/convolution.ts', anchor: 'return side === null', lines: 1 },
  swish: undefined,
  tensor: { path: 'src/model/cost.ts', anchor: 'export type TensorShape', lines: 1 },
};

/** In the order of their keys. */
export const TERM_NAMES = Object.keys(TERMS) as TermName[]; // `keyof` of the record above, which has no other keys
