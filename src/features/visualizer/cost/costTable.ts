import type { NetworkSummary, NetworkTiming } from '../../../inspect';
import { csv } from '../../../ui';

/** A layer as the exported tables have it; shapes are [mel, frame, channels]. */
interface CostRow {
  layer: string;
  kind: string;
  kernel?: number;
  stride?: number;
  expansion?: number;
  squeeze?: number;
  activation?: string;
  gate?: string;
  skip: boolean;
  inputShape: readonly number[];
  outputShape: readonly number[];
  parameters: number;
  multiplyAdds: number;
  receptiveField?: number;
  /** Measured in the browser; absent where nothing was. */
  milliseconds?: number;
}

function costRows({ layers }: NetworkSummary, timing: NetworkTiming | undefined): CostRow[] {
  return layers.map(({ name, kind, settings, activation, gate, skip, receptiveField, ...layer }) => ({
    layer: name,
    kind,
    kernel: settings?.kernelSize,
    stride: settings?.stride,
    expansion: settings?.expandedChannels,
    squeeze: settings?.squeezeChannels,
    activation,
    gate,
    skip,
    inputShape: layer.inputShape,
    outputShape: layer.outputShape,
    parameters: layer.parameters,
    multiplyAdds: layer.multiplyAdds,
    receptiveField: receptiveField?.size,
    milliseconds: timing?.layersMs[name],
  }));
}

/** All that a layer costs, one object a layer, with the sums. */
export function costJson(summary: NetworkSummary, timing: NetworkTiming | undefined): string {
  const { name, parameters, multiplyAdds } = summary;
  const totals = { network: name, parameters, multiplyAdds, milliseconds: timing?.totalMs };
  return `${JSON.stringify({ ...totals, layers: costRows(summary, timing) }, undefined, 2)}\n`;
}

const COLUMNS = [
  'layer',
  'kind',
  'kernel',
  'stride',
  'expansion',
  'squeeze',
  'activation',
  'gate',
  'skip',
  'input',
  'output',
  'parameters',
  'multiply_adds',
  'receptive_field',
  'milliseconds',
];

/** One row a layer. */
export function costCsv(summary: NetworkSummary, timing: NetworkTiming | undefined): string {
  const rows = costRows(summary, timing).map((row) => [
    row.layer,
    row.kind,
    row.kernel,
    row.stride,
    row.expansion,
    row.squeeze,
    row.activation,
    row.gate,
    row.skip ? 'yes' : 'no',
    row.inputShape.join('x'),
    row.outputShape.join('x'),
    row.parameters,
    row.multiplyAdds,
    row.receptiveField,
    row.milliseconds,
  ]);
  return csv([COLUMNS, ...rows]);
}
