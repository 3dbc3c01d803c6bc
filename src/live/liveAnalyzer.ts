import {
  readerOf,
  type CapturedBlock,
  type CaptureFeed,
  type CaptureReader,
  LastSeconds,
  LevelMeter,
} from '../audio/capture';
import { Resampler } from '../audio';
import { windowSamples } from '../dsp';
import { UpdateInterval } from './updateInterval';
import { LONGEST_RECORDING_S, type LiveUpdate, type LiveSoundUpdate, type Recording } from './types';
import { LiveWindows } from './liveWindows';
import { type Network } from '../models';
import { networkMemory } from '../models/load';
import { QUIET_RMS, type HeardWindow } from './verdictSmoother';

/** What the worker reports to the page while it runs. */
export type LiveNews =
  | { kind: 'sound'; sound: LiveSoundUpdate }
  | { kind: 'reading'; reading: Omit<LiveUpdate, 'latencyMs'> }
  /** Something sounds again after a gap: the next reading comes once a window is full of it. */
  | { kind: 'onset' };

/** From one read of the feed to the next. */
const POLL_MS = 20;
/** Where this much sound is missing, frames before and after have nothing to do with each other. */
const GAP_MS = 500;
/** Quiet for so long is silence, and ends a song. */
const QUIET_GAP_MS = 1000;

/** A feed, and all that belongs to its rate. */
interface Intake {
  reader: CaptureReader;
  sampleRate: number;
  resampler: Resampler;
  meter: LevelMeter;
  windows: LiveWindows;
  /** Samples taken in. */
  samples: number;
  /** Frames at which the network runs next. */
  nextAnalysis: number;
  /** Until when readings stand for what was heard; undefined before the first one. */
  toldToMs: number | undefined;
  quietSinceMs: number | undefined;
  silent: boolean;
}

/**
 * Listens to a feed of captured sound, one after another: level and mel columns as they come, and at a steady step what
 * the network says of the last window. Each feed, and what comes after a gap, starts with empty windows.
 */
export class LiveAnalyzer {
  private readonly network: Network;
  private readonly mel: 'meyda' | undefined;
  private tell: (news: LiveNews) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;
  private readonly step = new UpdateInterval();
  private intake: Intake | undefined;
  private recording: { kept: LastSeconds; sampleRate: number } | undefined;
  /** Seconds since the first sound, gaps included, and when the last sound arrived. */
  private timeS = 0;
  private lastArrivedMs: number | undefined;
  private updates = 0;
  private droppedSamples = 0;
  /** Time at work since the last reading, each block counted once it is over, and when that reading was. */
  private busyMs = 0;
  private readingMs = performance.now();

  /** @param mel `meyda` for `Meyda.extract` in place of its `melBands` */
  constructor(network: Network, mel?: 'meyda') {
    this.network = network;
    this.mel = mel;
  }

  /** Reports from now on. Rejects with what broke, after which nothing is reported. */
  run(tell: (news: LiveNews) => void): Promise<never> {
    this.tell = tell;
    return new Promise((_, reject) => {
      this.fail = reject;
    });
  }

  /** Listens to `feed` from now on, instead of another. */
  listenTo(feed: CaptureFeed, sampleRate: number): void {
    const running = this.intake !== undefined;
    this.intake?.reader.close();
    this.intake = this.emptyIntake(readerOf(feed), sampleRate);
    // A file has one rate: where it changes, a recording begins anew.
    if (this.recording && this.recording.sampleRate !== sampleRate) this.startRecording();
    if (!running) void this.poll();
  }

  startRecording(): void {
    const sampleRate = this.intake?.sampleRate ?? 0;
    this.recording = { kept: new LastSeconds(LONGEST_RECORDING_S * sampleRate), sampleRate };
  }

  stopRecording(): Recording {
    const { kept, sampleRate } = this.recording ?? { kept: new LastSeconds(0), sampleRate: 0 };
    this.recording = undefined;
    return { samples: kept.samples(), sampleRate };
  }

  private async poll(): Promise<void> {
    const startMs = performance.now();
    try {
      const block = this.intake?.reader.read();
      if (this.intake && block) await this.takeIn(this.intake, block);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.busyMs += performance.now() - startMs;
    setTimeout(() => void this.poll(), POLL_MS);
  }

  private async takeIn(intake: Intake, { samples, arrivedMs, dropped }: CapturedBlock): Promise<void> {
    this.droppedSamples += dropped;
    if (samples.length === 0) return;
    const blockMs = (1000 * samples.length) / intake.sampleRate;
    if (this.passed(blockMs, arrivedMs)) this.empty(intake);
    const level = intake.meter.measure(samples);
    this.followQuiet(intake, level.rms < QUIET_RMS, arrivedMs - blockMs, arrivedMs);
    this.recording?.kept.push(samples);
    intake.samples += samples.length;
    const columns = intake.windows.push(intake.resampler.push(samples));
    this.tell({ kind: 'sound', sound: { level, columns } });
    if (intake.windows.frames < intake.nextAnalysis) return;
    if (intake.silent) this.tellReading(intake, { rms: level.rms, reading: undefined }, arrivedMs);
    else await this.analyze(intake, arrivedMs);
  }

  /** Silence is told once it has lasted; what sounds after it starts with empty windows, so that none holds two songs. */
  private followQuiet(intake: Intake, quiet: boolean, fromMs: number, toMs: number): void {
    if (!quiet) {
      if (intake.silent) {
        this.empty(intake);
        this.tell({ kind: 'onset' });
      }
      intake.quietSinceMs = undefined;
      return;
    }
    intake.quietSinceMs ??= fromMs;
    if (intake.silent || toMs - intake.quietSinceMs < QUIET_GAP_MS) return;
    intake.silent = true;
    intake.toldToMs = intake.quietSinceMs;
    intake.nextAnalysis = intake.windows.frames;
  }

  /** Moves the time on by a block; true where sound is missing before it. */
  private passed(blockMs: number, arrivedMs: number): boolean {
    const missingMs = arrivedMs - (this.lastArrivedMs ?? arrivedMs - blockMs) - blockMs;
    const gap = missingMs > GAP_MS;
    this.timeS += (blockMs + (gap ? missingMs : 0)) / 1000;
    this.lastArrivedMs = arrivedMs;
    return gap;
  }

  private async analyze(intake: Intake, arrivedMs: number): Promise<void> {
    const { windows } = intake;
    const { sampleRate } = this.network.card.frontEnd;
    // What the resampler and an unfinished frame still hold back came after the window's last sound.
    const heldBackMs = 1000 * (intake.samples / intake.sampleRate - windows.samples / sampleRate);
    const startMs = performance.now();
    const window = await windows.analyze();
    if (!window) return;
    this.step.took(performance.now() - startMs);
    this.tellReading(intake, window, arrivedMs, heldBackMs);
  }

  private tellReading(
    intake: Intake,
    window: Pick<HeardWindow, 'rms' | 'reading'>,
    lastArrivedMs: number,
    heldBackMs = 0,
  ): void {
    const { frontEnd } = this.network.card;
    const { stepMs } = this.step;
    const arrivedMs = lastArrivedMs - heldBackMs;
    const fromMs = intake.toldToMs ?? arrivedMs - (1000 * windowSamples(frontEnd)) / frontEnd.sampleRate;
    const nowMs = performance.now();
    intake.toldToMs = arrivedMs;
    intake.nextAnalysis =
      intake.windows.frames + Math.round((stepMs * frontEnd.sampleRate) / frontEnd.hopLength / 1000);
    this.updates += 1;
    const { tensors, bytes } = networkMemory();
    this.tell({
      kind: 'reading',
      reading: {
        ...window,
        timeS: this.timeS - heldBackMs / 1000,
        fromMs,
        arrivedMs,
        stepMs,
        updates: this.updates,
        vitals: {
          droppedSamples: this.droppedSamples,
          workerShare: Math.min(1, this.busyMs / (nowMs - this.readingMs)),
          tensors,
          networkBytes: bytes,
        },
      },
    });
    this.busyMs = 0;
    this.readingMs = nowMs;
  }

  private empty(intake: Intake): void {
    const { reader, sampleRate, meter } = intake;
    Object.assign(intake, this.emptyIntake(reader, sampleRate), { meter });
  }

  private emptyIntake(reader: CaptureReader, sampleRate: number): Intake {
    return {
      reader,
      sampleRate,
      resampler: new Resampler(sampleRate),
      meter: new LevelMeter(sampleRate),
      windows: new LiveWindows(this.network, this.mel),
      samples: 0,
      nextAnalysis: this.network.card.frontEnd.frames,
      toldToMs: undefined,
      quietSinceMs: undefined,
      silent: false,
    };
  }
}
