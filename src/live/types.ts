import type { CaptureInput, Interruption, Level, Microphone } from '../audio/capture';
import type { HeardWindow } from './verdictSmoother';
import type { Loaded, LoadOptions } from '../classify';

/** Where live sound comes from: a microphone, or the sound of another tab of the browser. */
export type LiveSource = 'microphone' | 'tab';

export type { CaptureInput, Interruption, Level, Microphone };

/** Columns of the scrolling spectrogram, each the mel bands of one frame (10 ms with the default network). */
export interface MelColumns {
  /** Row-major [column][band], low bands first, 0 (quiet) to 255 (loud). */
  levels: Uint8Array;
  columns: number;
  bands: number;
}

/** What comes in some fifty times a second. */
export interface LiveSoundUpdate {
  level: Level;
  columns: MelColumns;
}

/** How the worker is doing. */
export interface LiveVitals {
  /** Samples at the input's rate that were lost on their way to the network since listening began. */
  droppedSamples: number;
  /** Share of the time since the last reading that the worker was at work, in [0, 1]. */
  workerShare: number;
  /** Tensors of TensorFlow.js that are alive in the worker. */
  tensors: number;
  /** Bytes of the backend's memory, or of those tensors where it does not count them. */
  networkBytes: number;
}

/** The reading of the last window, one at each step. */
export interface LiveUpdate extends HeardWindow {
  /**
   * Since when it stands, as of `Date.now()`: since the last one; where nothing was told before
   * it, since its window began; of the first of silence, since that began.
   */
  fromMs: number;
  /** `Date.now()` when the last sound of the window arrived from the device. */
  arrivedMs: number;
  /** From then until this reading was on the page, in milliseconds. */
  latencyMs: number;
  /** From one reading to the next, in milliseconds of sound; grows where the machine is slow. */
  stepMs: number;
  /** How many readings there were since listening began, this one included. */
  updates: number;
  vitals: LiveVitals;
}

/** A stretch of sound that the person asked to keep: mono. */
export interface Recording {
  samples: Float32Array;
  /** Hz. */
  sampleRate: number;
}

/** The longest stretch that a recording keeps: its last seconds. */
export const LONGEST_RECORDING_S = 60;

export interface LiveOptions extends LoadOptions {
  /** A stream of the caller's own stays the caller's: a copy of it is listened to. */
  source: LiveSource | MediaStream;
  /** The microphone to open, where it is there; the system's own choice otherwise. */
  deviceId?: string;
  /**
   * Aborting lets go of the input at once. Before the session is open it rejects with the signal's reason and frees
   * everything, also while the browser still asks the person.
   */
  signal: AbortSignal;
  /** Called with the input as soon as it is open, before the network need be there, and whenever it changes. */
  onInput: (input: CaptureInput) => void;
  onSound: (sound: LiveSoundUpdate) => void;
  onReading: (reading: LiveUpdate) => void;
  /** Something sounds again after silence; the next reading comes once a window is full of it. */
  onOnset: () => void;
  /** `undefined` once sound arrives again. */
  onInterruption: (interruption: Interruption | undefined) => void;
  /** Nothing is heard any more; what was recorded may still be had before the session is closed. */
  onFailure: (error: unknown) => void;
}

/** The network that listens, as far as the page needs to know it. */
export interface LiveNetwork extends Loaded {
  /** Centre of each mel band in Hz. */
  bandHz: number[];
}

/** Somebody is listening. Whoever opened the session closes it. */
export interface LiveSession {
  readonly network: LiveNetwork;
  /**
   * Goes on after an interruption, by whatever means: wakes the clock, or opens the input anew.
   *
   * @throws {CaptureError} where the input can't be opened
   */
  resume(): Promise<void>;
  /**
   * Changes to another microphone, or to the one that the system chooses.
   *
   * @throws {CaptureError} where it can't be opened; the session goes on with the one that it had
   */
  chooseDevice(deviceId: string | undefined): Promise<void>;
  /** Keeps what comes from now on, `LONGEST_RECORDING_S` at most. */
  startRecording(): Promise<void>;
  /** What was kept; nothing is kept any longer. */
  stopRecording(): Promise<Recording>;
  /** Stops the tracks, closes the audio context, ends the worker. */
  close(): void;
}
