import { createFeed, transferOf, type CaptureFeed } from './feed';

/** Why an open capture gives no sound: its clock was halted, or has never run, or its source is muted. */
export type CaptureHalt = 'suspended' | 'notStarted' | 'muted';

/** What is captured. */
export interface CaptureInput {
  /** As the system calls it. */
  label: string;
  /** Hz: of the input, and of the samples in the feed. */
  sampleRate: number;
  channels: number;
  deviceId: string | undefined;
  /** Whether the feed is shared memory, or messages. */
  sharedMemory: boolean;
}

/** Sound on its way from a stream into a feed. Whoever opens it closes it. */
export interface Capture {
  readonly input: CaptureInput;
  /** For one reader, in whatever thread; transferred with `transferOf`. */
  readonly feed: CaptureFeed;
  readonly halt: CaptureHalt | undefined;
  /** Whether the input changed its sample rate since, so that it has to be opened anew. */
  readonly outdated: boolean;
  /** Wakes the clock where the browser lets us. */
  resume(): Promise<void>;
  /** Closes the audio context and stops the stream. Once is enough. */
  close(): void;
}

export interface CaptureListener {
  /** `halt` may have changed. */
  onChange: () => void;
  /** The input is gone: unplugged, closed, or no longer allowed. */
  onEnded: () => void;
}

/** A browser that doesn't want to wake the clock without a click never says so. */
const RESUME_PATIENCE_MS = 1000;

/**
 * Captures the sound of a stream, at its own rate where the browser tells it. The capture owns the stream, and stops it
 * too where it can't be captured.
 *
 * @param signal closes the capture once it is aborted, also before it is open
 * @throws the signal's reason where it is aborted before
 */
export async function openCapture(
  stream: MediaStream,
  listener: CaptureListener,
  signal: AbortSignal,
): Promise<Capture> {
  const [track] = stream.getAudioTracks();
  const { sampleRate, channelCount, deviceId } = track.getSettings();
  const events = new AbortController();
  const close = (): void => {
    if (events.signal.aborted) return;
    events.abort();
    stopTracks(stream);
  };
  signal.addEventListener('abort', close, { signal: events.signal });
  try {
    signal.throwIfAborted();
    const context = new AudioContext({ sampleRate });
    events.signal.addEventListener('abort', () => void context.close());
    // Only here, so that Node can read this folder's door.
    const { default: workletUrl } = await import('./captureWorklet?worker&url');
    await context.audioWorklet.addModule(workletUrl);
    const { writing, reading } = createFeed();
    const node = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0, channelCountMode: 'max' });
    node.port.postMessage(writing, transferOf(writing));
    context.createMediaStreamSource(stream).connect(node);
    await wake(context);
    signal.throwIfAborted();

    const whileOpen = { signal: events.signal };
    context.addEventListener('statechange', listener.onChange, whileOpen);
    track.addEventListener('mute', listener.onChange, whileOpen);
    track.addEventListener('unmute', listener.onChange, whileOpen);
    track.addEventListener('ended', listener.onEnded, whileOpen);
    return {
      input: {
        label: track.label,
        sampleRate: context.sampleRate,
        channels: channelCount ?? 1,
        deviceId,
        sharedMemory: reading.kind === 'ring',
      },
      feed: reading,
      get halt() {
        if (context.state !== 'running') return context.currentTime > 0 ? 'suspended' : 'notStarted';
        return track.muted ? 'muted' : undefined;
      },
      get outdated() {
        return track.getSettings().sampleRate !== sampleRate;
      },
      resume: () => wake(context),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

export function stopTracks(stream: MediaStream): void {
  stream.getTracks().forEach((track) => {
    track.stop();
  });
}

/** Resolves when the clock runs, or when that seems not to come. */
async function wake(context: AudioContext): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, RESUME_PATIENCE_MS));
  await Promise.race([context.resume(), patience]);
}
