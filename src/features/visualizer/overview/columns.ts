import type { LayerSummary, NetworkSummary, TensorShape } from '../../../inspect';

/* Where the layers stand in the picture, in its own units (CSS pixels at full size). */

export const PITCH = 56;
/** Highest slab, of the input's resolution. */
export const TALLEST = 168;
/** Room for the arcs of the skips. */
export const ARC_ROOM = 34;
/** The line on which the slabs stand in their middle. */
export const MIDDLE = ARC_ROOM + TALLEST / 2;
const WIDEST_SLAB = 46;

export interface Column {
  layer: LayerSummary;
  /** Middle of the column. */
  x: number;
  /** Of the slab: width by the square root of the channels, height by that of the mel bands. */
  width: number;
  height: number;
}

export interface Picture {
  columns: Column[];
  width: number;
}

/**
 * The input, and then the layers side by side.
 *
 * @param mostChannels that are drawn at full width, see `widest`
 */
export function layOut({ layers, table }: NetworkSummary, mostChannels: number): Picture {
  const [mel] = table.inputShape;
  const columns = layers.map((layer, index) => ({
    layer,
    x: (index + 1.5) * PITCH,
    width: Math.max(6, WIDEST_SLAB * Math.sqrt(widestOf(layer) / mostChannels)),
    height: slabHeight(layer.outputShape, mel),
  }));
  return { columns, width: (layers.length + 1) * PITCH };
}

/** Channels of the widest layer of these networks. */
export function widest(summaries: readonly NetworkSummary[]): number {
  return Math.max(1, ...summaries.flatMap(({ layers }) => layers.map(widestOf)));
}

/** A block is drawn as wide as it is in its middle. */
function widestOf({ settings, outputShape }: LayerSummary): number {
  return Math.max(settings?.expandedChannels ?? 0, outputShape[2]);
}

export function slabHeight([mel]: TensorShape, inputMel: number): number {
  return TALLEST * Math.sqrt(mel / inputMel);
}

/** Baselines of the lines of text under the slabs. */
export const LABELS = {
  name: ARC_ROOM + TALLEST + 24,
  kernel: ARC_ROOM + TALLEST + 44,
  activation: ARC_ROOM + TALLEST + 61,
  gate: ARC_ROOM + TALLEST + 80,
  cost: ARC_ROOM + TALLEST + 102,
} as const;

export const PICTURE_HEIGHT = LABELS.cost + 10;
/** Of the strip of activations under the picture. */
export const STRIP_HEIGHT = 56;
/** Of the line that names the resolutions. */
export const RESOLUTION_HEIGHT = 30;
