import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl';
import { backend } from '@tensorflow/tfjs-core';
import type { Engine } from '../types';

/**
 * `engine` on the WebGL backend that is set. A lost context computes nothing and says nothing: here it is an error.
 */
export function heldByContext(engine: Engine): Engine {
  const { gl } = (backend() as unknown as Pick<MathBackendWebGL, 'gpgpu'>).gpgpu;
  return {
    ...engine,
    async run(input, windows) {
      const outputs = await engine.run(input, windows);
      if (gl.isContextLost()) throw new Error('The WebGL context was lost.');
      return outputs;
    },
  };
}
