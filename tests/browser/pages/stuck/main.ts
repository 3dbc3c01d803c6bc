/** A page with workers that get stuck. */
import { createDecoder } from '../../../../src/classify/decoder/createDecoder';
import { connect } from '../../../../src/workers';
import type { StuckApi } from './worker';

export interface StuckPage {
  /** Starts a worker and has it do this; tells the name of the error. */
  call: (method: keyof StuckApi) => Promise<string>;
  /** The same, but the call is aborted at once; tells the name of the error that the worker ends with after that. */
  abort: (method: keyof StuckApi) => Promise<string>;
  /** Decodes files of these sizes, one after another; tells of each how many samples it had, or what was wrong. */
  decode: (sizes: readonly number[], options?: { patienceMs?: number }) => Promise<(number | string)[]>;
}

declare global {
  interface Window {
    stuck: StuckPage;
  }
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}

function connectStuck(progressMs: number) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return connect<StuckApi>(worker, { patience: { stallMs: 3000, progressMs, abortMs: 1000 } });
}

const decoder = createDecoder<Blob>(
  () => new Worker(new URL('./decoderWorker.ts', import.meta.url), { type: 'module' }),
);

async function decode(size: number, signal?: AbortSignal): Promise<number> {
  const stream = await decoder.open(new Blob([new Uint8Array(size)]), signal);
  let samples = 0;
  for await (const chunk of stream.chunks) samples += chunk.length;
  stream.close();
  return samples;
}

window.stuck = {
  call: (method) => connectStuck(6000).call(method).then(String, nameOf),
  async abort(method) {
    const link = connectStuck(60_000);
    await link.call('answer');
    const ending = new AbortController();
    const answer = link.call(method, undefined, { signal: ending.signal });
    ending.abort();
    await answer.catch(() => undefined);
    await new Promise((resolve) => {
      link.ended.addEventListener('abort', resolve);
    });
    return nameOf(link.ended.reason);
  },
  async decode(sizes, { patienceMs } = {}) {
    const told: (number | string)[] = [];
    for (const size of sizes) {
      const signal = patienceMs === undefined ? undefined : AbortSignal.timeout(patienceMs);
      told.push(await decode(size, signal).catch(nameOf));
    }
    return told;
  },
};
