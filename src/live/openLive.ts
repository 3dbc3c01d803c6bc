import { unpackError } from '../workers/errorTransport';
import { connectLive } from './liveClient';
import type { LiveNews } from './liveAnalyzer';
import { LiveInput } from './liveInput';
import type { LiveOptions, LiveSession } from './types';
import { modelsAddress } from '../models/modelsAddress';
import { DEFAULT_MODEL } from '../classify/types';
import { abortable } from '../workers/abortable';
import { linkTo } from '../workers/workerLink';

/**
 * Opens the input and loads the network, both at once, and listens until the session is closed or fails.
 *
 * @throws {CaptureError} where the input can't be opened
 * @throws {ModelLoadError} where the network's files can't be had
 * @throws {ModelMismatchError} where its card does not fit this pipeline
 * @throws {WorkerFailedError} where the worker does not start
 */
export async function openLive({
  source,
  deviceId,
  model = DEFAULT_MODEL,
  baseUrl = modelsAddress(),
  backend,
  signal,
  onProgress,
  onInput,
  onSound,
  onReading,
  onInterruption,
  onFailure,
}: LiveOptions): Promise<LiveSession> {
  signal.throwIfAborted();
  const link = linkTo(
    new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module', name: 'live' }),
  );
  let ended = false;
  const fail = (error: unknown): void => {
    if (ended) return;
    end();
    onFailure(error);
  };

  const onNews = (news: LiveNews): void => {
    if (ended) return;
    switch (news.kind) {
      case 'sound':
        input.heard();
        onSound(news.sound);
        break;
      case 'reading':
        onReading({ ...news.reading, latencyMs: Math.max(0, Date.now() - news.reading.arrivedMs) });
        break;
      case 'failure':
        fail(unpackError(news.error));
        break;
    }
  };
  const request = { model: `${baseUrl}${model}/`, backend };
  const connecting = connectLive(link, request, onNews, onProgress);
  const input = new LiveInput(source, {
    onCapture: async (capture) => {
      const worker = await connecting;
      await worker.listenTo(capture);
      onInput(capture.input);
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
    link.terminate();
  }

  signal.addEventListener('abort', end);
  try {
    const stopped = AbortSignal.any([signal, link.failed]);
    const [worker] = await abortable(Promise.all([connecting, input.open(deviceId)]), stopped);
    link.failed.addEventListener('abort', () => {
      fail(link.failed.reason);
    });
    return {
      network: worker.network,
      resume: () => input.resume(),
      chooseDevice: (chosen) => input.open(chosen),
      startRecording: () => worker.startRecording(),
      stopRecording: () => abortable(worker.stopRecording(), link.failed),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
