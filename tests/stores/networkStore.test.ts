import { describe, expect, it, vi } from 'vitest';
import { networkSummary } from '../../src/inspect/networkSummary';
import type {
  InspectedNetwork,
  Inspector,
  MicrophoneListener,
  NetworkReading,
  ReadRequest,
} from '../../src/inspect/types';
import { createNetworkStore } from '../../src/stores/network/networkStore';
import { abortable, WorkerFailedError } from '../../src/workers';
import { SMALL_TABLE } from '../support/tables';
import { eventually } from '../support/eventually';

const summary = networkSummary('small', SMALL_TABLE);

function fakeInspector() {
  let tracks = 0;
  const requests: ReadRequest[] = [];
  let listener: MicrophoneListener | undefined;
  const resume = vi.fn(() => Promise.resolve());
  const inspector = {
    network: { windowS: 2 } as InspectedNetwork,
    decode: vi.fn(() => Promise.resolve({ id: ++tracks, durationS: 10, cut: false })),
    listen: vi.fn((given: MicrophoneListener) => {
      listener = given;
      return Promise.resolve({ id: ++tracks, durationS: 0, cut: false, resume });
    }),
    release: vi.fn(() => Promise.resolve()),
    read: vi.fn((request: ReadRequest) => {
      requests.push(request);
      return Promise.resolve({ startS: request.startS, track: request.track } as NetworkReading);
    }),
    time: vi.fn(() => Promise.resolve({ layersMs: {}, totalMs: 1, runs: 1 })),
    dispose: vi.fn(),
  };
  return {
    inspector,
    requests,
    resume,
    lose: (error: Error) => listener?.onLost(error),
    interrupt: (interruption: 'muted' | undefined) => listener?.onInterruption(interruption),
  };
}

/** @param stalls whether networks never load */
function setUp({ stalls = false } = {}) {
  const fakes: ReturnType<typeof fakeInspector>[] = [];
  const signals: AbortSignal[] = [];
  const store = createNetworkStore({
    loadSummary: () => Promise.resolve(summary),
    isTrained: (name) => name !== 'paper-small',
    loadInspector: (_, { signal }) => {
      signals.push(signal);
      if (stalls) return abortable(new Promise<never>(() => undefined), signal);
      const fake = fakeInspector();
      fakes.push(fake);
      // What the store does not ask for is left out.
      return Promise.resolve(fake.inspector as unknown as Inspector);
    },
    loadAverages: () => Promise.resolve(undefined),
  });
  return { store, fakes, signals };
}

const song = new Blob(['song']);

describe('the store of a network', () => {
  it('reads the sound once both are there, whichever comes first', async () => {
    const { store } = setUp();
    await store.getState().hear('sound', song);
    expect(store.getState().sound.kind).toBe('decoding');
    await store.getState().open('genre');
    expect(store.getState().status.kind).toBe('ready');
    expect(store.getState().sound.kind).toBe('ready');
    expect(store.getState().reading?.track).toBe(1);
    expect(store.getState().timing?.totalMs).toBe(1);
  });

  it('looks at the window around a time', async () => {
    const { store, fakes } = setUp();
    await store.getState().hear('sound', song);
    await store.getState().open('genre');
    store.getState().look({ atS: 5, edits: [], layer: 'block3' });
    await eventually(() => {
      expect(store.getState().reading?.startS).toBe(4);
    });
    expect(fakes[0].requests.at(-1)).toMatchObject({ startS: 4, layers: ['block3'] });
  });

  it('reads with and without edits, and times both', async () => {
    const { store, fakes } = setUp();
    await store.getState().hear('sound', song);
    await store.getState().open('genre');
    const edits = [{ kind: 'dropBlock', block: 'block3' }] as const;
    store.getState().look({ atS: 1, edits, layer: undefined });
    await eventually(() => {
      expect(fakes[0].inspector.time).toHaveBeenCalledWith(edits);
    });
    expect(fakes[0].requests.slice(-2).map((request) => request.edits)).toEqual([edits, undefined]);
  });

  it('compares with another sound as long as there is one', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    await store.getState().hear('sound', song);
    await store.getState().hear('otherSound', new Blob(['other']));
    expect(store.getState().otherReading?.track).toBe(2);
    await store.getState().hear('otherSound', undefined);
    expect(fakes[0].inspector.release).toHaveBeenCalledWith(2);
    expect(store.getState().otherReading).toBeUndefined();
  });

  it('knows a network of which there is but a table, and runs nothing', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('paper-small');
    expect(store.getState()).toMatchObject({
      status: { kind: 'table' },
      summary,
      averagesKnown: true,
    });
    expect(fakes).toEqual([]);
  });

  it('disposes of a network when another is opened, even one that was still loading', async () => {
    const { store, fakes } = setUp();
    const first = store.getState().open('genre');
    await store.getState().open('genre-tiny');
    await first;
    expect(fakes.map(({ inspector }) => inspector.dispose.mock.calls.length).sort()).toEqual(
      fakes.length === 2 ? [0, 1] : [0],
    );
    await store.getState().open('genre');
    expect(fakes.filter(({ inspector }) => inspector.dispose.mock.calls.length === 0)).toHaveLength(1);
  });

  it('ends the loading of a network when another is opened, or none any more', async () => {
    const { store, signals } = setUp({ stalls: true });
    const opened = [store.getState().open('genre')];
    await eventually(() => {
      expect(signals).toHaveLength(1);
    });
    opened.push(store.getState().open('genre-tiny'));
    await eventually(() => {
      expect(signals).toHaveLength(2);
    });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    store.getState().close();
    expect(signals[1].aborted).toBe(true);
    await Promise.all(opened);
    expect(store.getState().status).toEqual({ kind: 'closed' });
  });

  it('starts no worker for a network that was left before its table was there', async () => {
    const { store, signals } = setUp();
    const opened = store.getState().open('genre');
    store.getState().close();
    await opened;
    expect(signals).toEqual([]);
    expect(store.getState().summary).toBeUndefined();
  });

  it('leaves nothing when it is closed', async () => {
    const { store, fakes } = setUp();
    await store.getState().hear('sound', song);
    await store.getState().open('genre');
    store.getState().close();
    expect(fakes[0].inspector.dispose).toHaveBeenCalledOnce();
    expect(store.getState()).toMatchObject({ status: { kind: 'closed' }, sound: { kind: 'none' } });
    expect(store.getState().reading).toBeUndefined();
  });

  it('tells of a sound that cannot be decoded, and hears the next one', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    const error = new Error('no sound');
    fakes[0].inspector.decode.mockRejectedValueOnce(error);
    await store.getState().hear('sound', song);
    expect(store.getState().sound).toEqual({ kind: 'failed', error });
    await store.getState().hear('sound', new Blob(['better']));
    expect(store.getState().sound.kind).toBe('ready');
  });

  it('tells that its worker broke down, whichever sound is chosen then, until it is opened again', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    await store.getState().hear('sound', song);
    const error = new WorkerFailedError('out of memory');
    const [{ inspector }] = fakes;
    inspector.read.mockRejectedValue(error);
    store.getState().look({ atS: 1, edits: [], layer: undefined });
    await eventually(() => expect(store.getState().error).toBe(error));
    for (const broken of [inspector.release, inspector.decode]) broken.mockRejectedValue(error);
    await store.getState().hear('sound', new Blob(['another']));
    expect(store.getState()).toMatchObject({ error, sound: { kind: 'none' } });
    await store.getState().open('genre');
    expect(store.getState()).toMatchObject({ error: undefined, sound: { kind: 'ready' } });
  });

  it('reads the microphone again and again until it goes away', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    const listening = store.getState().hear('sound', 'microphone');
    await eventually(() => {
      expect(fakes[0].requests.length).toBeGreaterThan(3);
    });
    const error = new Error('unplugged');
    fakes[0].lose(error);
    await listening;
    expect(store.getState().sound).toEqual({ kind: 'failed', error });
    void store.getState().hear('sound', 'microphone');
    await eventually(() => {
      expect(store.getState().sound.kind).toBe('ready');
    });
    store.getState().close();
  });

  it('has no track of a microphone that is lost before it is one', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    const [{ inspector, resume }] = fakes;
    inspector.listen.mockImplementationOnce(({ onLost }) => {
      onLost(new Error('gone'));
      return Promise.resolve({ id: 1, durationS: 0, cut: false, resume });
    });
    await store.getState().hear('sound', 'microphone');
    expect(store.getState().sound.kind).toBe('failed');
    expect(inspector.release).toHaveBeenCalledWith(1);
  });

  it('has no reading while nothing is heard of the microphone, and goes on when told to, and once sound is back', async () => {
    const { store, fakes } = setUp();
    await store.getState().open('genre');
    void store.getState().hear('sound', 'microphone');
    const read = () => store.getState().reading;
    await eventually(() => expect(read()).toBeDefined());
    const [{ requests, interrupt, resume, inspector }] = fakes;
    interrupt('muted');
    expect(store.getState()).toMatchObject({ sound: { interruption: 'muted' }, reading: undefined });
    const asked = requests.length;
    await eventually(() => expect(requests.length).toBeGreaterThan(asked + 1));
    expect(read()).toBeUndefined();
    await store.getState().resume();
    expect(resume).toHaveBeenCalledOnce();
    interrupt(undefined);
    await eventually(() => expect(read()).toBeDefined());
    const error = new Error('refused');
    resume.mockRejectedValueOnce(error);
    await store.getState().resume();
    expect(store.getState()).toMatchObject({ sound: { kind: 'failed', error }, reading: undefined });
    expect(inspector.release).toHaveBeenCalledOnce();
  });
});
