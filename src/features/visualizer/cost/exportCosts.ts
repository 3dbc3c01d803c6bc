import type { NetworkSummary, NetworkTiming } from '../../../inspect';
import { csv } from '../../../ui';

/** Layers as the exported tables have them: shapes are [mel, frame, channels], milliseconds were measured in the browser, if at all. */
function costRows({ layers }: NetworkSummary, timing: NetworkTiming | undefined) {
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

/** What columns are called that are not called as their keys. */
const COLUMN_NAMES: Partial<Record<string, string>> = {
  inputShape: 'input',
  outputShape: 'output',
  multiplyAdds: 'multiply_adds',
  receptiveField: 'receptive_field',
};

/** One row a layer. */
export function costCsv(summary: NetworkSummary, timing: NetworkTiming | undefined): string {
  const rows = costRows(summary, timing);
  const columns = Object.keys(rows[0]).map((key) => COLUMN_NAMES[key] ?? key);
  return csv([columns, ...rows.map((row) => Object.values(row).map(cellOf))]);
}

function cellOf(value: string | number | boolean | readonly number[] | undefined) {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('x') : value;
}
