import { createStore } from 'zustand/vanilla';
import type {
  GateAverages,
  Inspector,
  Interruption,
  MicrophoneTrack,
  NetworkReading,
  NetworkSummary,
  NetworkTiming,
  NetworkEdit,
  Track,
} from '../../inspect';
import type { LoadProgress, ReadOptions } from '../../classify';
import { WorkerFailedError } from '../../workers';
import { coalesce } from '../coalesce';

export type NetworkStatus =
  | { kind: 'closed' }
  | { kind: 'loading'; progress: LoadProgress | undefined }
  | { kind: 'ready'; inspector: Inspector }
  /** The network is known by its table alone; there is nothing to run. */
  | { kind: 'table' }
  | { kind: 'failed'; error: unknown };

export type SoundStatus =
  | { kind: 'none' }
  | { kind: 'decoding' }
  | {
      kind: 'ready';
      track: Track | MicrophoneTrack;
      /** Why nothing is heard of the microphone just now. */
      interruption?: Interruption | undefined;
    }
  | { kind: 'failed'; error: unknown };

/** The sound that is heard, and the one that it is compared with. */
export type SoundSlot = 'sound' | 'otherSound';

/** A recording, or the microphone, which is listened to from then on. */
export type SoundSource = Blob | 'microphone';

/** Which window is looked at, and how. */
export interface Look {
  /** Seconds into the sound, of the middle of the window; near its ends the window stays inside. */
  atS: number;
  edits: readonly NetworkEdit[];
  /** Name of the layer whose tensors are shown. */
  layer: string | undefined;
}

export interface NetworkState {
  status: NetworkStatus;
  /** There before the weights. */
  summary: NetworkSummary | undefined;
  averages: GateAverages | undefined;
  /** Whether it is known if there are averages, and which. */
  averagesKnown: boolean;
  sound: SoundStatus;
  otherSound: SoundStatus;
  /** Of the sound, edits applied. */
  reading: NetworkReading | undefined;
  /** Of the sound, without the edits; the same as `reading` where there are none. */
  originalReading: NetworkReading | undefined;
  /** Of the other sound, edits applied. */
  otherReading: NetworkReading | undefined;
  /** Edits applied. */
  timing: NetworkTiming | undefined;
  originalTiming: NetworkTiming | undefined;
  /** What went wrong last, where the rest goes on. */
  error: unknown;

  /** Opens a network in place of the one that is open; sounds and look stay. */
  open: (name: string) => Promise<void>;
  /** Takes in a sound in place of the one before, in this network and in those opened later. */
  hear: (slot: SoundSlot, source: SoundSource | undefined) => Promise<void>;
  /** Has the microphone go on after an interruption. */
  resume: () => Promise<void>;
  look: (look: Look) => void;
  /** Measures the network anew, as it is now edited. */
  time: () => Promise<void>;
  /** Frees the network, its worker and the sounds. */
  close: () => void;
}

/** What the store needs of the outside. */
export interface NetworkOutside {
  loadSummary: (name: string, signal: AbortSignal) => Promise<NetworkSummary>;
  /** Whether there are weights to the table of this name. */
  isTrained: (name: string) => boolean;
  loadInspector: (summary: NetworkSummary, options: Required<ReadOptions>) => Promise<Inspector>;
  /** Undefined where nobody averaged. */
  loadAverages: (name: string, signal: AbortSignal) => Promise<GateAverages | undefined>;
}

/** From one look at the microphone's sound to the next. */
const LIVE_STEP_MS = 50;

const NOTHING_READ = {
  reading: undefined,
  originalReading: undefined,
  otherReading: undefined,
} satisfies Partial<NetworkState>;

const CLOSED = {
  ...NOTHING_READ,
  status: { kind: 'closed' },
  summary: undefined,
  averages: undefined,
  averagesKnown: false,
  sound: { kind: 'none' },
  otherSound: { kind: 'none' },
  timing: undefined,
  originalTiming: undefined,
  error: undefined,
} satisfies Partial<NetworkState>;

/** One network, opened to be looked into. */
export function createNetworkStore(outside: NetworkOutside) {
  return createStore<NetworkState>()((set, get) => {
    /** Of the network that is open or loads; aborted when another takes its place. */
    let current = new AbortController();
    let wanted: Look = { atS: 0, edits: [], layer: undefined };
    const sources: Record<SoundSlot, SoundSource | undefined> = { sound: undefined, otherSound: undefined };

    function inspector(): Inspector | undefined {
      const { status } = get();
      return status.kind === 'ready' ? status.inspector : undefined;
    }

    function trackOf(slot: SoundSlot): number | undefined {
      const sound = get()[slot];
      return sound.kind === 'ready' ? sound.track.id : undefined;
    }

    function isInterrupted(): boolean {
      const { sound } = get();
      return sound.kind === 'ready' && sound.interruption !== undefined;
    }

    const read = coalesce(async () => {
      const [asked, track, otherTrack] = [inspector(), trackOf('sound'), trackOf('otherSound')];
      if (!asked || track === undefined) return;
      const { atS, edits, layer } = wanted;
      const startS = atS - asked.network.windowS / 2;
      const layers = layer === undefined ? [] : [layer];
      try {
        const [reading, originalReading, otherReading] = await Promise.all([
          asked.read({ track, startS, edits, layers }),
          edits.length > 0 ? asked.read({ track, startS }) : undefined,
          otherTrack === undefined ? undefined : asked.read({ track: otherTrack, startS, edits, layers }),
        ]);
        if (asked !== inspector() || track !== trackOf('sound') || isInterrupted()) return;
        set({ reading, originalReading: originalReading ?? reading, otherReading });
      } catch (error) {
        if (asked === inspector()) set({ error });
      }
    });

    const time = coalesce(async () => {
      const asked = inspector();
      if (!asked) return;
      const { edits } = wanted;
      try {
        const originalTiming = get().originalTiming ?? (await asked.time());
        const timing = edits.length > 0 ? await asked.time(edits) : originalTiming;
        if (asked === inspector()) set({ originalTiming, timing });
      } catch (error) {
        if (asked === inspector()) set({ error });
      }
    });

    async function takeIn(slot: SoundSlot): Promise<void> {
      const [asked, source, before] = [inspector(), sources[slot], trackOf(slot)];
      set(
        slot === 'sound'
          ? { sound: statusOf(source), ...NOTHING_READ }
          : { otherSound: statusOf(source), otherReading: undefined },
      );
      if (!asked) return;
      // A microphone may be lost before it is a track.
      let failed = false;
      const isCurrent = () => !failed && asked === inspector() && sources[slot] === source;
      const fail = (error: unknown) => {
        if (!isCurrent()) return;
        failed = true;
        const held = trackOf(slot);
        if (held !== undefined) void asked.release(held);
        set({ [slot]: { kind: 'failed', error }, ...(slot === 'sound' && NOTHING_READ) });
      };
      let interruption: Interruption | undefined;
      const interrupt = (now: Interruption | undefined) => {
        interruption = now;
        const sound = get()[slot];
        // What was heard before says nothing of now.
        if (isCurrent() && sound.kind === 'ready') {
          set({ [slot]: { ...sound, interruption }, ...(interruption && NOTHING_READ) });
        }
      };
      try {
        if (before !== undefined) await asked.release(before);
        if (!source) return;
        const listener = { onInterruption: interrupt, onLost: fail };
        const track = await (source === 'microphone' ? asked.listen(listener) : asked.decode(source));
        if (!isCurrent()) {
          await asked.release(track.id);
          return;
        }
        set({ [slot]: { kind: 'ready', track, interruption } });
        await read();
        if (slot === 'sound' && !get().timing) await time();
        while (source === 'microphone' && isCurrent() && get()[slot].kind === 'ready') {
          await pause(LIVE_STEP_MS);
          await read();
        }
      } catch (error) {
        // It is not the sound that failed, and no other would be heard either.
        if (error instanceof WorkerFailedError) {
          if (isCurrent()) set({ error, [slot]: { kind: 'none' } });
        } else fail(error);
      }
    }

    async function loadAverages(name: string, signal: AbortSignal): Promise<void> {
      try {
        const averages = await outside.loadAverages(name, signal);
        if (!signal.aborted) set({ averages, averagesKnown: true });
      } catch (error) {
        // The network is of use without them.
        if (!signal.aborted) set({ error, averagesKnown: true });
      }
    }

    /** Ends what is open, and all that loads for it; another takes its place, until the signal is aborted. */
    function replace(status: NetworkStatus): AbortSignal {
      current.abort();
      current = new AbortController();
      inspector()?.dispose();
      set({ ...CLOSED, status });
      return current.signal;
    }

    return {
      ...CLOSED,
      open: async (name) => {
        const signal = replace({ kind: 'loading', progress: undefined });
        const onProgress = (progress: LoadProgress) => {
          if (!signal.aborted) set({ status: { kind: 'loading', progress } });
        };
        try {
          const summary = await outside.loadSummary(name, signal);
          signal.throwIfAborted();
          set({ summary });
          if (!outside.isTrained(name)) {
            set({ status: { kind: 'table' }, averagesKnown: true });
            return;
          }
          const loaded = await outside.loadInspector(summary, { signal, onProgress });
          if (signal.aborted) loaded.dispose();
          signal.throwIfAborted();
          // `npm run bench -- --only network` tells from here how soon there is something to see.
          performance.mark('network-loaded');
          set({ status: { kind: 'ready', inspector: loaded } });
          await Promise.all([takeIn('sound'), takeIn('otherSound'), loadAverages(name, signal)]);
        } catch (error) {
          if (!signal.aborted) set({ status: { kind: 'failed', error } });
        }
      },
      hear: async (slot, source) => {
        // What failed is tried again.
        if (sources[slot] === source && get()[slot].kind !== 'failed') return;
        sources[slot] = source;
        await takeIn(slot);
      },
      resume: async () => {
        const { sound } = get();
        if (sound.kind !== 'ready' || !('resume' in sound.track)) return;
        try {
          await sound.track.resume();
        } catch (error) {
          if (get().sound !== sound) return;
          void inspector()?.release(sound.track.id);
          set({ sound: { kind: 'failed', error }, ...NOTHING_READ });
        }
      },
      look: (look) => {
        const edited = look.edits !== wanted.edits;
        wanted = look;
        void read();
        if (edited && get().timing) void time();
      },
      time: async () => {
        set({ originalTiming: undefined });
        await time();
      },
      close: () => {
        sources.sound = sources.otherSound = undefined;
        replace({ kind: 'closed' });
      },
    };
  });
}

function statusOf(source: SoundSource | undefined): SoundStatus {
  return { kind: source ? 'decoding' : 'none' };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
