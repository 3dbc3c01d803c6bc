import { backend as currentBackend } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Backend, RunningBackend } from './backends';
import type { ModelCard } from './card';
import type { HeadOutputs, Network } from './network';
import { predictHeads } from './predictHeads';

export interface LoadedModel {
  card: ModelCard;
  model: LayersModel;
  runsOn: RunningBackend;
}

/**
 * A network as a layers model of tfjs. A browser may take a graphics processor away at any time: then the model is loaded
 * anew for our own backend, which answers what was asked.
 */
export class TfjsNetwork implements Network {
  private loaded: LoadedModel;
  private readonly reload: (backend?: Backend) => Promise<LoadedModel>;

  constructor(loaded: LoadedModel, reload: (backend?: Backend) => Promise<LoadedModel>) {
    this.loaded = loaded;
    this.reload = reload;
  }

  get card(): ModelCard {
    return this.loaded.card;
  }

  get runsOn(): RunningBackend {
    return this.loaded.runsOn;
  }

  get layers(): string[] {
    return this.model.layers.map((layer) => layer.getClassName());
  }

  get model(): LayersModel {
    return this.loaded.model;
  }

  async predict(input: Float32Array, windows: number): Promise<HeadOutputs> {
    const { model, runsOn } = this.loaded;
    const isGpu = runsOn.backend === 'webgl' || runsOn.backend === 'webgpu';
    try {
      const outputs = await predictHeads(model, input, windows);
      if (runsOn.backend === 'webgl' && isContextLost()) throw new Error('The WebGL context was lost.');
      return outputs;
    } catch (error) {
      if (!isGpu) throw error;
      const { card, model, runsOn } = await this.reload();
      this.loaded.model.dispose();
      this.loaded = { card, model, runsOn: { ...runsOn, reason: 'fallback' } };
      return this.predict(input, windows);
    }
  }

  dispose(): void {
    this.loaded.model.dispose();
  }
}

/** A lost context computes nothing and says nothing. */
function isContextLost(): boolean {
  // The backend of tfjs for WebGL, which alone has this.
  const { gpgpu } = currentBackend() as unknown as { gpgpu: { gl: WebGLRenderingContext } };
  return gpgpu.gl.isContextLost();
}
