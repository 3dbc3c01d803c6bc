import type { Starter } from './starter';

export const STARTERS = {
  ours: () => import('./ours'),
  litert: () => import('./litert'),
  onnx: () => import('./onnx'),
  tfjs: () => import('./tfjs'),
} satisfies Record<string, () => Promise<Starter>>;

export type StarterName = keyof typeof STARTERS;
