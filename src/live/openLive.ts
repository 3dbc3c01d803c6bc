import { SoundInput, transferOf } from '../audio/capture';
import { DEFAULT_MODEL } from '../classify';
import { ModelLoadError, ModelMismatchError, ModelOutputError, modelAddress } from '../models';
import { abortable, connect, transfer } from '../workers';
import type { LiveNews } from './liveAnalyzer';
import type { LiveApi } from './liveApi';
import type { LiveNetwork, LiveOptions, LiveSession } from './types';

/**
 * Opens the input and loads the network, both at once, and listens until the session is closed or fails.
 *
 * @throws {CaptureError} where the input can't be opened
 * @throws {ModelLoadError} where the network's files can't be had
 * @throws {ModelMismatchError} where its card does not fit this pipeline
 * @throws {WorkerFailedError} where the worker does not start
 * @throws the signal's reason once it is aborted
 */
export async function openLive({
  source,
  deviceId,
  model = DEFAULT_MODEL,
  baseUrl,
  files,
  backend,
  mel,
  signal,
  onProgress,
  onInput,
  onSound,
  onReading,
  onOnset,
  onInterruption,
  onFailure,
}: LiveOptions): Promise<LiveSession> {
  signal.throwIfAborted();
  const link = connect<LiveApi>(
    new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module', name: 'live' }),
    { errors: { ModelLoadError, ModelMismatchError, ModelOutputError } },
  );
  let ended = false;
  const fail = (error: unknown): void => {
    if (ended) return;
    end();
    onFailure(error);
  };

  const onNews = (news: LiveNews): void => {
    if (ended) return;
    if (news.kind === 'sound') {
      input.soundArrived();
      onSound(news.sound);
    } else if (news.kind === 'onset') {
      onOnset();
    } else {
      onReading({ ...news.reading, latencyMs: Math.max(0, Date.now() - news.reading.arrivedMs) });
    }
  };
  async function load(): Promise<LiveNetwork> {
    const request = { model: modelAddress(model, baseUrl), files, backend, mel };
    const network = await link.call('load', request, { onReport: onProgress });
    link.call('start', undefined, { onReport: onNews }).catch(fail);
    return network;
  }
  const loading = load();
  const input = new SoundInput(source, {
    onCapture: async ({ feed, input: captured }) => {
      if (!ended) onInput(captured);
      await loading;
      await link.call('listenTo', transfer({ feed, sampleRate: captured.sampleRate }, transferOf(feed)));
    },
    onInterruption,
    onLost: fail,
  });
  function end(): void {
    ended = true;
    input.close();
  }
  function close(): void {
    end();
    link.close();
  }

  signal.addEventListener('abort', end);
  try {
    const [network] = await abortable(Promise.all([loading, input.open(deviceId)]), signal, link.ended);
    return {
      network,
      resume: () => input.resume(),
      chooseDevice: (chosen) => input.open(chosen),
      startRecording: () => link.call('startRecording'),
      stopRecording: () => link.call('stopRecording'),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
