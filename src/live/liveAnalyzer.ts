import {
  readerOf,
  type CapturedBlock,
  type CaptureFeed,
  type CaptureReader,
  LastSeconds,
  LevelMeter,
} from '../audio/capture';
import { Resampler } from '../audio';
import { UpdateInterval } from './updateInterval';
import { LONGEST_RECORDING_S, type LiveUpdate, type LiveSoundUpdate, type Recording } from './types';
import { LiveWindows } from './liveWindows';
import { type Network } from '../models';
import { networkMemory } from '../models/load';
/** What the worker reports to the page while it runs. */
export type LiveNews =
  { kind: 'sound'; sound: LiveSoundUpdate } | { kind: 'reading'; reading: Omit<LiveUpdate, 'latencyMs'> };

/** From one read of the feed to the next. */
const POLL_MS = 20;
/** Where this much sound is missing, frames before and after have nothing to do with each other. */
const GAP_MS = 500;

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
    if (this.passed((1000 * samples.length) / intake.sampleRate, arrivedMs)) {
      Object.assign(intake, this.emptyIntake(intake.reader, intake.sampleRate));
    }
    this.recording?.kept.push(samples);
    intake.samples += samples.length;
    const columns = intake.windows.push(intake.resampler.push(samples));
    this.tell({ kind: 'sound', sound: { level: intake.meter.measure(samples), columns } });
    if (intake.windows.frames >= intake.nextAnalysis) await this.analyze(intake, arrivedMs);
  }

  /** Moves the time on by a block; true where sound is missing before it. */
  private passed(blockMs: number, arrivedMs: number): boolean {
    const missingMs = arrivedMs - (this.lastArrivedMs ?? arrivedMs - blockMs) - blockMs;
    const gap = missingMs > GAP_MS;
    this.timeS += (blockMs + (gap ? missingMs : 0)) / 1000;
    this.lastArrivedMs = arrivedMs;
    return gap;
  }

  private async analyze(intake: Intake, lastArrivedMs: number): Promise<void> {
    const { windows } = intake;
    const { sampleRate, hopLength } = this.network.card.frontEnd;
    // What the resampler and an unfinished frame still hold back came after the window's last sound.
    const heldBackMs = 1000 * (intake.samples / intake.sampleRate - windows.samples / sampleRate);
    const startMs = performance.now();
    const window = await windows.analyze();
    if (!window) return;
    const endMs = performance.now();
    this.step.took(endMs - startMs);
    const { stepMs } = this.step;
    intake.nextAnalysis = windows.frames + Math.round((stepMs * sampleRate) / hopLength / 1000);
    this.updates += 1;
    const { tensors, bytes } = networkMemory();
    this.tell({
      kind: 'reading',
      reading: {
        ...window,
        timeS: this.timeS - heldBackMs / 1000,
        arrivedMs: lastArrivedMs - heldBackMs,
        stepMs,
        updates: this.updates,
        vitals: {
          droppedSamples: this.droppedSamples,
          workerShare: Math.min(1, this.busyMs / (endMs - this.readingMs)),
          tensors,
          networkBytes: bytes,
        },
      },
    });
    this.busyMs = 0;
    this.readingMs = endMs;
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
    };
  }
}
