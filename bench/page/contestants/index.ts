import type { MakeContestant } from './contestant';
import { makeLiteRt } from './litert';
import { makeOnnx } from './onnx';
import { makeOurs } from './ours';
import { makeTfjsLayers } from './tfjsLayers';
import { makeTfjsPlan } from './tfjsPlan';

export const CONTESTANTS = {
  ours: makeOurs,
  litert: makeLiteRt,
  onnx: makeOnnx,
  tfjsPlan: makeTfjsPlan,
  tfjsLayers: makeTfjsLayers,
} satisfies Record<string, MakeContestant>;

export type ContestantName = keyof typeof CONTESTANTS;
