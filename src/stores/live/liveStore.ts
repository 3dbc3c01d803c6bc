import { createStore } from 'zustand/vanilla';
import { persist, type StateStorage } from 'zustand/middleware';
import {
  EMPTY_HISTORY,
  PassageFolder,
  cleared,
  withCleared,
  withSaid,
  type HeardSegment,
  type LiveHistory,
  type Said,
  type LiveNetwork,
  type CaptureInput,
  type Interruption,
  type LiveOptions,
  type LiveUpdate,
  type LiveSession,
  type LiveSoundUpdate,
  type LiveSource,
  type Microphone,
  VerdictSmoother,
  type LiveVerdict,
} from '../../live';
import type { CaptureSupport } from '../../live';
import type { LoadProgress } from '../../classify';
import { encodeWav } from '../../samples';
import { remembered } from '../remembered';

function readDevice({ deviceId }: Readonly<Record<string, unknown>>) {
  return typeof deviceId === 'string' || deviceId === undefined ? { deviceId } : undefined;
}

export type LiveStatus =
  | { kind: 'idle' }
  /** The browser asks the person, and the network loads. */
  | { kind: 'starting'; source: LiveSource }
  | { kind: 'listening'; source: LiveSource }
  /** The session is there, but no sound arrives; `resume` brings it back by one click. */
  | { kind: 'interrupted'; source: LiveSource; interruption: Interruption }
  /** The session is over; `start` begins another by one click. `error` is a `CaptureError`, or one of a classifier. */
  | { kind: 'failed'; source: LiveSource; error: unknown };

/** What was recorded, and is neither discarded yet nor forgotten with the page. */
export interface FinishedRecording {
  id: number;
  wav: Blob;
  durationS: number;
}

export interface LiveState {
  status: LiveStatus;
  support: CaptureSupport;
  /** Of the network's files. */
  progress: LoadProgress | undefined;
  /** What is being listened to; undefined where nothing is. */
  input: CaptureInput | undefined;
  /** The one that listens; there once it is loaded. */
  network: LiveNetwork | undefined;
  /** Microphones to choose from. */
  devices: readonly Microphone[];
  /** The microphone that the person chose, remembered; undefined for the system's own choice. */
  deviceId: string | undefined;
  /** The last one of this session; the first needs a whole window, 3 seconds of sound. */
  reading: LiveUpdate | undefined;
  /** Smoothed and steady; undefined while nothing is heard, or not enough yet. */
  verdict: LiveVerdict | undefined;
  /** Of all sessions that the person has not cleared. */
  history: LiveHistory;
  /** Whether the browser keeps the history for the next page; where not, it is there as long as this one is. */
  kept: boolean;
  /** What the person has just cleared, and may take back. */
  cleared: readonly HeardSegment[];
  /** Since when is being recorded. */
  recordingSinceMs: number | undefined;
  recordings: readonly FinishedRecording[];
  /** When listening ended though nobody stopped it: the page was left. Until the next start. */
  leftMs: number | undefined;

  /** Listens until `stop`; what goes wrong becomes the status. */
  start: (source: LiveSource) => Promise<void>;
  /** Goes on after an interruption. */
  resume: () => Promise<void>;
  /** Ends the session and frees all of it. History and recordings stay. */
  stop: () => void;
  /** As `stop`, where the person goes away without having stopped. */
  leave: () => void;
  /** Takes up what devices there are now, and follows changes until the function that is returned is called. */
  watchDevices: () => () => void;
  /** Remembers a microphone, or that the system chooses, and changes to it. Rejects where it can't be opened; nothing changes then. */
  chooseDevice: (deviceId: string | undefined) => Promise<void>;
  startRecording: () => Promise<void>;
  stopRecording: () => Promise<void>;
  discardRecording: (id: number) => void;
  say: (segmentId: number, said: Said | undefined) => void;
  clearHistory: () => void;
  /** Takes back the last `clearHistory`. */
  undoClear: () => void;
  /** Puts what an earlier page heard before what this one does. */
  restore: (segments: readonly HeardSegment[], leftMs: number | undefined) => void;
  /** Calls `listener` with level and mel columns as they come, past the state; returns what ends that. */
  onSound: (listener: (sound: LiveSoundUpdate) => void) => () => void;
}

/** What the store needs of the outside. */
export interface LiveOutside {
  open: (options: LiveOptions) => Promise<LiveSession>;
  listMicrophones: () => Promise<Microphone[]>;
  /** Calls `listener` whenever devices come or go; returns what ends that. */
  onDeviceChange: (listener: () => void) => () => void;
  support: CaptureSupport;
  storage: StateStorage;
}

export function createLiveStore({ open, listMicrophones, onDeviceChange, support, storage }: LiveOutside) {
  return createStore<LiveState>()(
    persist(
      (set, get) => {
        const listeners = new Set<(sound: LiveSoundUpdate) => void>();
        /** Ends the session that runs or starts. */
        let ending: AbortController | undefined;
        let session: LiveSession | undefined;
        let recorded = 0;

        function end(status: LiveStatus) {
          ending?.abort();
          ending = undefined;
          const ended = session;
          session = undefined;
          set({ status, input: undefined, reading: undefined, verdict: undefined });
          if (!ended) return;
          void keepRecording(ended).finally(() => ended.close());
        }

        /** Takes out of a session what was recorded, if anything was. */
        async function keepRecording(from: LiveSession) {
          if (get().recordingSinceMs === undefined) return;
          set({ recordingSinceMs: undefined });
          const { samples, sampleRate } = await from.stopRecording().catch(() => {
            // A worker that broke down took along what it kept; the status tells of that.
            return { samples: new Float32Array(), sampleRate: 1 };
          });
          if (samples.length === 0) return;
          const wav = new Blob([encodeWav(samples, sampleRate)], { type: 'audio/wav' });
          const recording = { id: recorded++, wav, durationS: samples.length / sampleRate };
          set(({ recordings }) => ({ recordings: [recording, ...recordings] }));
        }

        async function listDevices() {
          set({ devices: await listMicrophones() });
        }

        function isListening() {
          const { kind } = get().status;
          return kind === 'listening' || kind === 'interrupted';
        }

        return {
          status: { kind: 'idle' },
          support,
          progress: undefined,
          input: undefined,
          network: undefined,
          devices: [],
          deviceId: undefined,
          reading: undefined,
          verdict: undefined,
          history: EMPTY_HISTORY,
          kept: true,
          cleared: [],
          recordingSinceMs: undefined,
          recordings: [],
          leftMs: undefined,

          start: async (source) => {
            end({ kind: 'starting', source });
            set({ leftMs: undefined });
            const controller = new AbortController();
            ending = controller;
            let hearing: { smoother: VerdictSmoother; passages: PassageFolder } | undefined;
            /** What the input says may come before the network is there; what it said last holds. */
            let halted: Interruption | undefined;
            const tellStatus = () => {
              if (halted) {
                // What was heard before says nothing of now.
                hearing?.smoother.forget();
                set({ status: { kind: 'interrupted', source, interruption: halted }, verdict: undefined });
              } else {
                set({ status: { kind: 'listening', source } });
              }
            };
            const hear = (reading: LiveUpdate) => {
              if (!hearing || halted) {
                set({ reading });
                return;
              }
              const verdict = hearing.smoother.update(reading);
              const { fromMs, arrivedMs: toMs } = reading;
              const moment = { fromMs, toMs, verdict, reading: reading.reading };
              set({ reading, verdict, history: hearing.passages.add(get().history, moment) });
            };
            try {
              const opened = await open({
                source,
                deviceId: get().deviceId,
                signal: controller.signal,
                onProgress: (progress) => set({ progress }),
                onInput: (input) => {
                  set({ input });
                  // Only now does the browser tell the names of the devices.
                  void listDevices();
                },
                onSound: (sound) => listeners.forEach((listener) => listener(sound)),
                onReading: hear,
                onOnset: () => {
                  hearing?.smoother.forget();
                  set({ verdict: undefined });
                },
                onInterruption: (interruption) => {
                  halted = interruption;
                  if (session) tellStatus();
                },
                onFailure: (error) => end({ kind: 'failed', source, error }),
              });
              session = opened;
              const { network } = opened;
              hearing = {
                smoother: new VerdictSmoother(network.card),
                passages: new PassageFolder(network.card),
              };
              set({ network });
              tellStatus();
            } catch (error) {
              // Whoever stopped it has already said what the status is now.
              if (!controller.signal.aborted) end({ kind: 'failed', source, error });
            }
          },

          resume: async () => {
            const { status } = get();
            if (status.kind !== 'interrupted') return;
            const resumed = session;
            try {
              await resumed?.resume();
            } catch (error) {
              // One that was stopped meanwhile says nothing of the status any more.
              if (session === resumed) end({ kind: 'failed', source: status.source, error });
            }
          },

          stop: () => end({ kind: 'idle' }),

          leave: () => {
            if (isListening()) set({ leftMs: Date.now() });
            end({ kind: 'idle' });
          },

          watchDevices: () => {
            void listDevices();
            return onDeviceChange(() => void listDevices());
          },

          chooseDevice: async (deviceId) => {
            await session?.chooseDevice(deviceId);
            set({ deviceId });
          },

          startRecording: async () => {
            const recorded = session;
            // A session that ends meanwhile records nothing, and whatever ended it sets the status.
            await recorded?.startRecording().catch(() => undefined);
            if (recorded && session === recorded) set({ recordingSinceMs: Date.now() });
          },

          stopRecording: async () => {
            if (session) await keepRecording(session);
          },

          discardRecording: (id) =>
            set(({ recordings }) => ({ recordings: recordings.filter((recording) => recording.id !== id) })),

          say: (segmentId, said) => set(({ history }) => ({ history: withSaid(history, segmentId, said) })),

          clearHistory: () =>
            set(({ history }) => ({ cleared: history.segments, history: cleared(history) })),

          undoClear: () =>
            set(({ history, cleared }) => ({ history: withCleared(history, cleared), cleared: [] })),

          restore: (segments, leftMs) =>
            set(({ history }) => ({
              // No id that this page gives.
              history: withCleared(
                history,
                segments.map((segment, index) => ({ ...segment, id: index - segments.length })),
              ),
              ...(leftMs !== undefined && !isListening() && { leftMs }),
            })),

          onSound: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
        };
      },
      remembered('genrescope.live', storage, readDevice),
    ),
  );
}
