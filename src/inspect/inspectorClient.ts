import { AudioDecodeError } from '../audio';
import { MicrophoneLostError, transferOf, openMicrophone, openCapture, type Capture } from '../audio/capture';
import { windowSamples } from '../dsp';
import { orDecodedWhole, type LoadRequest } from '../classify';
import { ModelLoadError, ModelMismatchError, ModelOutputError, type ReadOptions } from '../models';
import { abortable, connect, transfer, type WorkerLike } from '../workers';
import type { InspectorApi } from './inspectorWorker';
import type { Inspector, NetworkSummary } from './types';

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
  const captures = new Map<number, Capture>();

  async function listen(onLost: (error: MicrophoneLostError) => void) {
    const opening: Promise<Capture> = openMicrophone().then((stream) =>
      openCapture(
        stream,
        {
          onEnded: () => {
            void opening.then((ended) => ended.close());
            onLost(new MicrophoneLostError('The microphone went away.'));
          },
          // A halted microphone is silent, which is what is shown.
          onChange: () => undefined,
        },
        link.ended,
      ),
    );
    const capture = await abortable(opening, link.ended);
    try {
      const { feed, input } = capture;
      const heard = transfer({ feed, sampleRate: input.sampleRate }, transferOf(feed));
      const track = await link.call('listen', heard);
      captures.set(track.id, capture);
      return track;
    } catch (error) {
      capture.close();
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
        captures.get(track)?.close();
        captures.delete(track);
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
