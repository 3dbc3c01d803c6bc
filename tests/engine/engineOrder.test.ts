import { describe, expect, it } from 'vitest';
import type { Backend } from '../../src/models/backends';
import { EngineOrder } from '../../src/engine/engineOrder';
import type { Engine } from '../../src/engine/types';

const shape = { bands: 1, frames: 1, genres: 1, tags: 1 };
const input = Float32Array.of(7);

/** An engine that answers its input, until it is told to break down. */
function fragile(backend: Backend) {
  const state = { broken: false, disposed: 0 };
  const engine: Engine = {
    backend,
    shape,
    run: (given) =>
      state.broken ? Promise.reject(new Error('lost')) : Promise.resolve({ genre: given, tags: given }),
    memory: () => ({ tensors: 0, bytes: 0 }),
    dispose: () => (state.disposed += 1),
  };
  return { engine, state };
}

async function started(order: Backend[]) {
  const made = new Map<Backend, ReturnType<typeof fragile>>();
  const engine = new EngineOrder(order, (backend) => {
    if (backend === 'webgpu') return Promise.reject(new Error('none here'));
    made.set(backend, fragile(backend));
    return Promise.resolve(made.get(backend)?.engine ?? fragile(backend).engine);
  });
  await engine.start();
  return {
    engine,
    stateOf: (backend: Backend) => made.get(backend)?.state ?? { broken: false, disposed: 0 },
  };
}

describe('engines in order', () => {
  it('begin with the first that starts', async () => {
    const { engine } = await started(['webgpu', 'webgl', 'wasm-simd']);
    expect(engine.backend).toBe('webgl');
    expect(engine.tookOver).toBe(false);
    expect(engine.failures).toMatchObject([{ backend: 'webgpu' }]);
  });

  it('hand over what was asked where a graphics processor is lost, and are disposed of once each', async () => {
    const { engine, stateOf } = await started(['webgl', 'wasm-simd']);
    stateOf('webgl').broken = true;
    expect((await engine.run(input, 1)).genre).toBe(input);
    expect(engine.backend).toBe('wasm-simd');
    expect(engine.tookOver).toBe(true);
    engine.dispose();
    expect(stateOf('webgl').disposed).toBe(1);
    expect(stateOf('wasm-simd').disposed).toBe(1);
  });

  it('do not hide a mistake behind another engine', async () => {
    const { engine, stateOf } = await started(['wasm-simd', 'wasm']);
    stateOf('wasm-simd').broken = true;
    await expect(engine.run(input, 1)).rejects.toThrow('lost');
  });

  it('say what went wrong with each where none starts', async () => {
    const engine = new EngineOrder(['webgpu', 'cpu'], (backend) => Promise.reject(new Error(backend)));
    await expect(engine.start()).rejects.toMatchObject({
      errors: [{ message: 'webgpu' }, { message: 'cpu' }],
    });
  });
});
