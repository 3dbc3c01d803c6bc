import { ARC_ROOM, TALLEST } from './columns';

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
