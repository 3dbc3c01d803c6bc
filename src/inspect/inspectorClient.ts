import { AudioDecodeError } from '../audio';
import { SoundInput, transferOf } from '../audio/capture';
import { windowSamples } from '../dsp';
import { orDecodedWhole, type LoadRequest } from '../classify';
import { ModelLoadError, ModelMismatchError, ModelOutputError, type ReadOptions } from '../models';
import { abortable, connect, transfer, type WorkerLike } from '../workers';
import type { InspectorApi } from './inspectorWorker';
import type { Inspector, MicrophoneListener, MicrophoneTrack, NetworkSummary, Track } from './types';

/**
 * Loads the inspector that `worker` serves; its methods run there. It owns the worker.
 *
 * @param request which network
 * @throws what loading throws
 */
export async function connectInspector(
  worker: WorkerLike,
  request: LoadRequest,
  summary: NetworkSummary,
  { signal, onProgress }: ReadOptions = {},
): Promise<Inspector> {
  const errors = { AudioDecodeError, ModelLoadError, ModelMismatchError, ModelOutputError };
  const link = connect<InspectorApi>(worker, { errors });
  const inputs = new Map<number, SoundInput>();

  async function listen({ onInterruption, onLost }: MicrophoneListener): Promise<MicrophoneTrack> {
    const heard: { track?: Track } = {};
    const input = new SoundInput(
      'microphone',
      {
        onCapture: async ({ feed, input: { sampleRate } }) => {
          const inPlaceOf = heard.track?.id;
          const request = transfer({ feed, sampleRate, inPlaceOf }, transferOf(feed));
          heard.track = await link.call('listen', request);
        },
        onInterruption,
        onLost: (error) => {
          input.close();
          onLost(error);
        },
      },
      // Sound arrives in the worker, where it is taken in when a window is asked for.
      Infinity,
    );
    link.ended.addEventListener('abort', () => {
      input.close();
    });
    try {
      await abortable(input.open(), link.ended);
      if (!heard.track) throw new Error('The microphone was opened without becoming a track.');
      inputs.set(heard.track.id, input);
      return { ...heard.track, resume: () => input.resume() };
    } catch (error) {
      input.close();
      throw error;
    }
  }
  try {
    const { card, weights } = await link.call('load', request, { signal, onReport: onProgress });
    const windowS = windowSamples(card.frontEnd) / card.frontEnd.sampleRate;
    return {
      network: { summary, card, weights, windowS },
      decode: (source) => orDecodedWhole(source, (given) => link.call('decode', given), link.ended),
      listen,
      release: (track) => {
        inputs.get(track)?.close();
        inputs.delete(track);
        return link.call('release', track);
      },
      read: (request) => link.call('read', request),
      samples: (window) => link.call('samples', window),
      score: (batch) => link.call('score', batch),
      time: (edits) => link.call('time', edits),
      dispose: link.close,
    };
  } catch (error) {
    link.close();
    throw error;
  }
}
