import { browserKernels, useSimdBackend } from '../../../src/backend';
import { browserBackendFiles } from '../../../src/models/browser';
import { useWasmBackend } from '../../../src/models/wasm';
import type { MakeContestant } from './contestant';
import { onBackend } from './layersModel';
import { makeLiteRt } from './litert';
import { makeOnnx } from './onnx';

export const CONTESTANTS = {
  ours: onBackend(() => useSimdBackend(browserKernels)),
  litert: makeLiteRt,
  onnx: makeOnnx,
  tfjs: onBackend(() => useWasmBackend(browserBackendFiles.tfjs)),
} satisfies Record<string, MakeContestant>;

export type ContestantName = keyof typeof CONTESTANTS;
