/** From nothing to the logits of one mel window, [128, 300], of `genre`; each loads its runtime and network by itself. */
export interface Starter {
  answer: (input: Float32Array<ArrayBuffer>) => Promise<unknown>;
}

export const STARTERS = {
  ours: () => import('./ours'),
  litert: () => import('./litert'),
  onnx: () => import('./onnx'),
  tfjs: () => import('./tfjs'),
} satisfies Record<string, () => Promise<Starter>>;

export type StarterName = keyof typeof STARTERS;
