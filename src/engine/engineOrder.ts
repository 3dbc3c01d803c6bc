import { GPU_BACKENDS, type Backend } from '../models/backends';
import type { Engine, EngineMemory, HeadOutputs } from './types';

/** What kept a backend from running, or from going on. */
export interface EngineFailure {
  backend: Backend;
  error: unknown;
}

/**
 * The first of several backends that runs here. A browser may take a graphics processor away at any time: then the next
 * one takes over, and answers what was asked of the one before.
 */
export class EngineOrder implements Engine {
  readonly failures: EngineFailure[] = [];
  private readonly left: Backend[];
  private readonly make: (backend: Backend) => Promise<Engine>;
  private running: { backend: Backend; engine: Engine } | undefined;
  private replaced = false;

  constructor(order: readonly Backend[], make: (backend: Backend) => Promise<Engine>) {
    this.left = [...order];
    this.make = make;
  }

  /**
   * Starts the first backend that can be started; to be called before anything else.
   *
   * @throws {AggregateError} of all failures, where none can
   */
  async start(): Promise<void> {
    for (let backend = this.left.shift(); backend; backend = this.left.shift()) {
      try {
        this.running = { backend, engine: await this.make(backend) };
        return;
      } catch (error) {
        this.failures.push({ backend, error });
      }
    }
    throw new AggregateError(
      this.failures.map(({ error }) => error),
      'No backend runs the network here.',
    );
  }

  get backend(): string {
    return this.current.engine.backend;
  }

  get shape(): Engine['shape'] {
    return this.current.engine.shape;
  }

  get tookOver(): boolean {
    return this.replaced;
  }

  async run(input: Float32Array, windows: number): Promise<HeadOutputs> {
    const { backend, engine } = this.current;
    try {
      return await engine.run(input, windows);
    } catch (error) {
      if (!GPU_BACKENDS.some((fragile) => fragile === backend)) throw error;
      this.failures.push({ backend, error });
      engine.dispose();
      await this.start();
      this.replaced = true;
      return this.run(input, windows);
    }
  }

  memory(): EngineMemory {
    return this.current.engine.memory();
  }

  dispose(): void {
    this.running?.engine.dispose();
  }

  private get current(): { backend: Backend; engine: Engine } {
    if (!this.running) throw new Error('The engine has not been started.');
    return this.running;
  }
}
