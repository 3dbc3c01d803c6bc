import { describe, expect, test } from 'vitest';
import type { DeviceLatency } from '../../src/netadapt';
import { createDeviceLatencyStore } from '../../src/stores/netadapt/deviceLatencyStore';

const spread = { medianMs: 1, lowMs: 1, highMs: 1 };
const latency: DeviceLatency = { predicted: [], measured: { first: spread, last: spread } };

describe('measuring this device', () => {
  test('tells its progress and then what it found', async () => {
    const store = createDeviceLatencyStore((_, { onProgress }) => {
      onProgress(0.5);
      expect(store.getState().status).toEqual({ kind: 'running', fraction: 0.5 });
      return Promise.resolve(latency);
    });
    await store.getState().measure([]);
    expect(store.getState().status).toEqual({ kind: 'done', latency });
  });

  test('ends when it is cancelled, and says nothing more', async () => {
    const signals: AbortSignal[] = [];
    const store = createDeviceLatencyStore((_, { signal, onProgress }) => {
      signals.push(signal);
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          onProgress(0.9);
          reject(new Error('aborted'));
        });
      });
    });
    const measured = store.getState().measure([]);
    store.getState().cancel();
    await measured;
    expect(signals[0].aborted).toBe(true);
    expect(store.getState().status).toEqual({ kind: 'idle' });
  });

  test('tells what went wrong', async () => {
    const error = new Error('no SIMD');
    const store = createDeviceLatencyStore(() => Promise.reject(error));
    await store.getState().measure([]);
    expect(store.getState().status).toEqual({ kind: 'failed', error });
  });
});
