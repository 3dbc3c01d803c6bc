import { openLive, VerdictSmoother, type Interruption, type LiveVerdict } from '../src/live';
import type { LoadOptions } from './load';
import { whereIs } from './network';
import { genre } from './networks/genre';

/** How a live sound is listened to, and who hears of it. */
export interface ListenOptions extends LoadOptions {
  /** Called some four times a second, from the first three seconds of sound on. */
  onVerdict: (verdict: LiveVerdict) => void;
  /** Nothing is heard any more: the microphone is gone, the stream has ended, or the worker broke down. */
  onError?: (error: unknown) => void;
  /** Why no sound arrives although nobody stopped; `undefined` once it arrives again. */
  onInterruption?: (interruption: Interruption | undefined) => void;
  /** The microphone to open, where it is there; the system's own choice otherwise. */
  deviceId?: string;
}

/**
 * Listens to a microphone, to another tab, or to a stream, which stays the caller's own, and says what is playing. The answer follows
 * the music and does not flicker. Pages alone can listen: workers have no audio context.
 *
 * @returns ends it: lets go of the input, and ends the worker; once is enough
 *
 * @throws {MicrophoneDeniedError} where the person, or a policy, refused it; the other errors of the input say what else is wrong
 * @throws {ModelLoadError} where the network's files can't be had, or nothing runs it here
 * @throws {ModelMismatchError} where its card does not fit this version of the package
 * @throws {WorkerFailedError} where the worker does not start
 * @throws the signal's reason once it is aborted
 */
export async function listen(
  source: 'microphone' | 'tab' | MediaStream,
  { network = genre, onVerdict, onError, onInterruption, signal, ...options }: ListenOptions,
): Promise<() => void> {
  const stopping = new AbortController();
  /** Known once the network's card is. */
  const live: { smoother?: VerdictSmoother } = {};
  const session = await openLive({
    ...whereIs(network),
    ...options,
    source,
    signal: signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal,
    onInput: () => undefined,
    onSound: () => undefined,
    onOnset: () => undefined,
    onReading: (reading) => {
      if (live.smoother) onVerdict(live.smoother.update(reading));
    },
    onInterruption: (interruption) => onInterruption?.(interruption),
    onFailure: (error) => onError?.(error),
  });
  live.smoother = new VerdictSmoother(session.network.card);
  const stop = (): void => {
    stopping.abort();
    session.close();
  };
  signal?.addEventListener('abort', stop, { once: true });
  return stop;
}
