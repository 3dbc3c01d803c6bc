import { createStore } from 'zustand/vanilla';
import { persist, type StateStorage } from 'zustand/middleware';
import {
  EMPTY_HISTORY,
  withSaid,
  withVerdict,
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

export type RecordingState =
  { kind: 'none' } | { kind: 'recording'; sinceMs: number } | { kind: 'done'; wav: Blob; durationS: number };

export interface LiveState {
  status: LiveStatus;
  /** Whether this browser offers to listen to a tab. */
  canShareTab: boolean;
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
  /** Smoothed and steady. */
  verdict: LiveVerdict | undefined;
  /** Of all sessions since the page was opened. */
  history: LiveHistory;
  recording: RecordingState;

  /** Listens until `stop`; what goes wrong becomes the status. */
  start: (source: LiveSource) => Promise<void>;
  /** Goes on after an interruption. */
  resume: () => Promise<void>;
  /** Ends the session and frees all of it. History and recording stay. */
  stop: () => void;
  /** Takes up what devices there are now, and follows changes until the function that is returned is called. */
  watchDevices: () => () => void;
  /** Remembers a microphone and changes to it. Rejects where it can't be opened; nothing changes then. */
  chooseDevice: (deviceId: string) => Promise<void>;
  startRecording: () => Promise<void>;
  stopRecording: () => Promise<void>;
  discardRecording: () => void;
  say: (segmentId: number, said: Said | undefined) => void;
  clearHistory: () => void;
  /** Calls `listener` with level and mel columns as they come, past the state; returns what ends that. */
  onSound: (listener: (sound: LiveSoundUpdate) => void) => () => void;
}

/** What the store needs of the outside. */
export interface LiveOutside {
  open: (options: LiveOptions) => Promise<LiveSession>;
  listMicrophones: () => Promise<Microphone[]>;
  /** Calls `listener` whenever devices come or go; returns what ends that. */
  onDeviceChange: (listener: () => void) => () => void;
  /** Whether this browser offers to listen to a tab. */
  canShareTab: boolean;
  storage: StateStorage;
}

export function createLiveStore({
  open,
  listMicrophones,
  onDeviceChange,
  canShareTab,
  storage,
}: LiveOutside) {
  return createStore<LiveState>()(
    persist(
      (set, get) => {
        const listeners = new Set<(sound: LiveSoundUpdate) => void>();
        /** Ends the session that runs or starts. */
        let ending: AbortController | undefined;
        let session: LiveSession | undefined;

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
          if (get().recording.kind !== 'recording') return;
          set({ recording: { kind: 'none' } });
          const { samples, sampleRate } = await from.stopRecording().catch(() => {
            // A worker that broke down took along what it kept; the status tells of that.
            return { samples: new Float32Array(), sampleRate: 1 };
          });
          if (samples.length === 0) return;
          const wav = new Blob([encodeWav(samples, sampleRate)], { type: 'audio/wav' });
          set({ recording: { kind: 'done', wav, durationS: samples.length / sampleRate } });
        }

        async function listDevices() {
          set({ devices: await listMicrophones() });
        }

        function hear(listening: VerdictSmoother, reading: LiveUpdate) {
          const verdict = listening.update(reading);
          const history = withVerdict(get().history, verdict, reading.arrivedMs);
          set({ reading, verdict, history });
        }

        return {
          status: { kind: 'idle' },
          canShareTab,
          progress: undefined,
          input: undefined,
          network: undefined,
          devices: [],
          deviceId: undefined,
          reading: undefined,
          verdict: undefined,
          history: EMPTY_HISTORY,
          recording: { kind: 'none' },

          start: async (source) => {
            end({ kind: 'starting', source });
            const controller = new AbortController();
            ending = controller;
            let listening: VerdictSmoother | undefined;
            /** What the input says may come before the network is there; what it said last holds. */
            let halted: Interruption | undefined;
            const tellStatus = () => {
              set({
                status: halted
                  ? { kind: 'interrupted', source, interruption: halted }
                  : { kind: 'listening', source },
              });
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
                onReading: (reading) => {
                  if (listening) hear(listening, reading);
                },
                onInterruption: (interruption) => {
                  halted = interruption;
                  if (session) tellStatus();
                },
                onFailure: (error) => end({ kind: 'failed', source, error }),
              });
              session = opened;
              const { network } = opened;
              listening = new VerdictSmoother(network.card);
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
            try {
              await session?.resume();
            } catch (error) {
              end({ kind: 'failed', source: status.source, error });
            }
          },

          stop: () => end({ kind: 'idle' }),

          watchDevices: () => {
            void listDevices();
            return onDeviceChange(() => void listDevices());
          },

          chooseDevice: async (deviceId) => {
            await session?.chooseDevice(deviceId);
            set({ deviceId });
          },

          startRecording: async () => {
            if (!session) return;
            await session.startRecording();
            set({ recording: { kind: 'recording', sinceMs: Date.now() } });
          },

          stopRecording: async () => {
            if (session) await keepRecording(session);
          },

          discardRecording: () => set({ recording: { kind: 'none' } }),

          say: (segmentId, said) => set(({ history }) => ({ history: withSaid(history, segmentId, said) })),

          clearHistory: () => set({ history: EMPTY_HISTORY }),

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
