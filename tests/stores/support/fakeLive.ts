import type { LiveOptions, LiveUpdate, LiveSession } from '../../../src/live/types';
import type { Genre } from '../../../src/classify/types';
import { createLiveStore } from '../../../src/stores/live/liveStore';
import { WorkerClosedError } from '../../../src/workers';
import { GENRES, testCard } from '../../support/testCard';

/** A session that the test plays; notes what it is asked. */
export interface FakeSession {
  options: LiveOptions;
  closed: boolean;
  asked: string[];
}

/** A reading in which one genre is all but certain. */
export function readingOf(genre: Genre, timeS: number): LiveUpdate {
  const certain = GENRES.map((name) => Math.log(name === genre ? 0.91 : 0.01));
  return {
    timeS,
    rms: 0.1,
    reading: { logProbabilities: Float64Array.from(certain), tags: new Float64Array(3), noMusic: 0 },
    fromMs: 1_000_000 + 1000 * (timeS - 4),
    arrivedMs: 1_000_000 + 1000 * timeS,
    latencyMs: 20,
    stepMs: 250,
    updates: 1,
    vitals: { droppedSamples: 0, workerShare: 0.1, tensors: 0, networkBytes: 0 },
  };
}

interface FakeLiveOptions {
  /** What opening a session fails with, one after the other. */
  fails?: Error[];
  /** What the storage holds. */
  remembered?: string;
  /** Told of what a session is opened with, before it is open. */
  beforeOpened?: (options: LiveOptions) => void;
}

/** A live store whose sessions, devices and memory belong to the test. */
export function fakeLive({ fails = [], remembered, beforeOpened }: FakeLiveOptions = {}) {
  const sessions: FakeSession[] = [];
  const stored = new Map<string, string>();
  if (remembered !== undefined) stored.set('genrescope.live', remembered);
  let onDeviceChange: () => void = () => undefined;
  const devices = [{ deviceId: 'a', label: 'Built-in' }];
  const store = createLiveStore({
    open: (options) => {
      const failure = fails.shift();
      if (failure) return Promise.reject(failure);
      beforeOpened?.(options);
      const fake: FakeSession = { options, closed: false, asked: [] };
      sessions.push(fake);
      const ask = (what: string): Promise<void> => {
        fake.asked.push(what);
        return Promise.resolve();
      };
      /** As of a worker, which rejects what it was doing once it is closed. */
      const unlessClosed = async (what: string): Promise<void> => {
        await ask(what);
        if (fake.closed) throw new WorkerClosedError('closed');
      };
      const session: LiveSession = {
        network: { card: testCard, layers: [], bandHz: [100], runsOn: { backend: 'cpu', reason: 'default' } },
        resume: () => unlessClosed('resume'),
        chooseDevice: (deviceId) =>
          deviceId === 'broken' ? Promise.reject(new Error('broken')) : ask(`choose ${deviceId}`),
        startRecording: () => unlessClosed('record'),
        stopRecording: () => Promise.resolve({ samples: new Float32Array(32_000), sampleRate: 16_000 }),
        close: () => {
          fake.closed = true;
        },
      };
      return Promise.resolve(session);
    },
    listMicrophones: () => Promise.resolve([...devices]),
    onDeviceChange: (listener) => {
      onDeviceChange = listener;
      return () => {
        onDeviceChange = () => undefined;
      };
    },
    support: { microphone: 'yes', tab: true },
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
  });
  return {
    store,
    sessions,
    stored,
    plugIn: (deviceId: string) => {
      devices.push({ deviceId, label: deviceId });
      onDeviceChange();
    },
  };
}
