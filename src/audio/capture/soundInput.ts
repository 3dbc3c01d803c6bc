import { MicrophoneLostError, TabLostError } from './captureErrors';
import { openMicrophone, openTab } from './mediaSources';
import { openCapture, type Capture, type CaptureHalt } from './openCapture';

/**
 * Why no sound arrives although nobody stopped listening:
 *
 * - `suspended`: the browser or the system halted the audio clock (a call, an energy saver, sleep)
 * - `notStarted`: the audio clock has never run; Firefox has none where there is no device to play sound on
 * - `muted`: the source is there, but its owner or the system muted it
 * - `stalled`: nothing came for a while, and nobody said why
 */
export type Interruption = CaptureHalt | 'stalled';

export interface SoundInputListener {
  /** A capture is open, and takes the place of one before it, which is closed afterwards. */
  onCapture: (capture: Capture) => Promise<void>;
  /** `undefined` once sound arrives again. */
  onInterruption: (interruption: Interruption | undefined) => void;
  /** The input is gone, or could not be opened again. */
  onLost: (error: unknown) => void;
}

/** From one check of the input to the next. */
const WATCH_MS = 500;
/** Sound comes some fifty times a second; after this long without any something is wrong. */
const STALLED_MS = 2000;

/**
 * A source of live sound: opens it, sees to it that sound keeps coming, says when it doesn't and why, and opens it again where
 * that helps.
 */
export class SoundInput {
  private readonly source: 'microphone' | 'tab' | MediaStream;
  private readonly listener: SoundInputListener;
  private readonly stalledMs: number;
  private stream: MediaStream | undefined;
  private capture: Capture | undefined;
  private interruption: Interruption | undefined;
  /**
   * Since the last sound, or since the input was opened, by the turns of the watch: where the page's thread stands still no time
   * passes, since sound that came meanwhile has not had its turn either.
   */
  private silentMs = 0;
  private changing = false;
  private readonly ending = new AbortController();
  private readonly watch: ReturnType<typeof setInterval>;

  /** @param stalledMs after which no sound is an interruption; infinite where `soundArrived` is not called */
  constructor(
    source: 'microphone' | 'tab' | MediaStream,
    listener: SoundInputListener,
    stalledMs = STALLED_MS,
  ) {
    this.source = source;
    this.listener = listener;
    this.stalledMs = stalledMs;
    this.watch = setInterval(() => {
      this.silentMs += WATCH_MS;
      this.check();
    }, WATCH_MS);
  }

  /**
   * Opens the input, in place of the one that is open.
   *
   * @throws {CaptureError} where that fails; the one that was open stays
   */
  async open(deviceId?: string): Promise<void> {
    await this.captureFrom(await this.openSource(deviceId));
  }

  /** To be called whenever sound has come. */
  soundArrived(): void {
    this.silentMs = 0;
    if (this.interruption === 'stalled') this.check();
  }

  /**
   * Brings the sound back: wakes the clock, and where that was not it opens the input anew.
   *
   * @throws {CaptureError} where that fails
   */
  async resume(): Promise<void> {
    const { capture } = this;
    if (this.interruption === 'suspended' || this.interruption === 'notStarted') {
      await capture?.resume();
      this.silentMs = 0;
      this.check();
      if (!capture?.halt) return;
    }
    await this.open(capture?.input.deviceId);
  }

  /** Closes what is open, and what is just being opened as soon as it is. */
  close(): void {
    clearInterval(this.watch);
    this.ending.abort();
  }

  private async captureFrom(stream: MediaStream): Promise<void> {
    this.changing = true;
    try {
      const capture = await openCapture(
        stream,
        {
          onChange: () => this.check(),
          onEnded: () => this.listener.onLost(this.lostError()),
        },
        this.ending.signal,
      );
      await this.handOver(capture);
      this.capture?.close();
      this.capture = capture;
      this.stream = stream;
      this.silentMs = 0;
    } finally {
      this.changing = false;
    }
    this.check();
  }

  private async handOver(capture: Capture): Promise<void> {
    try {
      await this.listener.onCapture(capture);
    } catch (error) {
      capture.close();
      throw error;
    }
  }

  private check(): void {
    const { capture, stream } = this;
    if (!capture || !stream || this.changing || this.ending.signal.aborted) return;
    const stalled = this.silentMs > this.stalledMs;
    const interruption = capture.halt ?? (stalled ? 'stalled' : undefined);
    if (interruption !== this.interruption) {
      this.interruption = interruption;
      this.listener.onInterruption(interruption);
    }
    // The clock of a context keeps its rate; the input of another rate needs another one.
    if (capture.outdated) this.captureFrom(stream.clone()).catch(this.listener.onLost);
  }

  private async openSource(deviceId?: string): Promise<MediaStream> {
    switch (this.source) {
      case 'tab':
        return openTab();
      case 'microphone':
        return openMicrophone(deviceId);
      default:
        // A capture stops what it was given.
        return this.source.clone();
    }
  }

  private lostError(): Error {
    if (typeof this.source === 'object') return new MicrophoneLostError('The stream has ended.');
    return this.source === 'tab'
      ? new TabLostError('The tab no longer gives its sound.')
      : new MicrophoneLostError('The microphone is gone.');
  }
}
