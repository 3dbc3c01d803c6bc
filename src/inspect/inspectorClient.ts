import { proxy, transfer, wrap, type ProxyMarked } from 'comlink';
import { MicrophoneLostError } from '../audio/capture/captureErrors';
import { transferOf } from '../audio/capture/feed';
import { openMicrophone } from '../audio/capture/mediaSources';
import { openCapture, type Capture } from '../audio/capture/openCapture';
import type { WholeSamples } from '../audio/wholeSamples';
import { windowSamples } from '../dsp/frontEnd';
import type { LoadListener } from '../classify/classifierService';
import { orDecodedWhole } from '../classify/decodingWhole';
import { installErrorTransport } from '../workers/errorTransport';
import { ClassifierDisposedError } from '../models/errors';
import { abortable } from '../workers/abortable';
import type { WorkerLink } from '../workers/workerLink';
import type { InspectorService } from './inspectorService';
import type { Inspector, NetworkSummary } from './types';

/**
 * Starts the inspector that a worker serves, and stands for it: what is asked here is done there. It owns the worker.
 *
 * @param model address of the network's folder
 * @throws what loading throws
 */
export async function connectInspector(
  link: WorkerLink,
  model: string,
  summary: NetworkSummary,
  onProgress?: LoadListener,
): Promise<Inspector> {
  installErrorTransport();
  // comlink's own types can't tell, of overloads with tensors, that they are cloned and not proxied.
  const service = wrap(link.endpoint) as unknown as InspectorService<
    Blob | WholeSamples,
    LoadListener & ProxyMarked
  >;
  const disposed = new AbortController();
  const ended = AbortSignal.any([link.failed, disposed.signal]);
  const captures = new Map<number, Capture>();
  const dispose = (): void => {
    captures.forEach((capture) => {
      capture.close();
    });
    disposed.abort(new ClassifierDisposedError('The inspector was disposed of.'));
    link.terminate();
  };
  /** Lets go of what opened too late. */
  const closeIfEnded = (capture: Capture): void => {
    if (ended.aborted) capture.close();
  };
  const ask = <T>(answer: () => Promise<T>): Promise<T> =>
    ended.aborted ? abortable(new Promise<T>(() => undefined), ended) : abortable(answer(), ended);
  try {
    const listener = proxy<LoadListener>((progress) => onProgress?.(progress));
    const { card, weights } = await ask(() => service.start(model, listener));
    const windowS = windowSamples(card.frontEnd) / card.frontEnd.sampleRate;
    return {
      network: { summary, card, weights, windowS },
      decode: (source) => ask(() => orDecodedWhole(source, (given) => service.decode(given), ended)),
      async listen(onLost) {
        const opening = openCapturedMicrophone(onLost);
        void opening.then(closeIfEnded, () => undefined);
        const capture = await ask(() => opening);
        const { feed, input } = capture;
        const track = await ask(() => service.listen(transfer(feed, transferOf(feed)), input.sampleRate));
        captures.set(track.id, capture);
        return track;
      },
      release: (track) => {
        captures.get(track)?.close();
        captures.delete(track);
        return ask(() => service.release(track));
      },
      read: (request) => ask(() => service.read(request)),
      samples: (track, startS) => ask(() => service.samples(track, startS)),
      score: (inputs, windows, edits) => ask(() => service.score(inputs, windows, edits)),
      time: (edits) => ask(() => service.time(edits)),
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}

async function openCapturedMicrophone(onLost: (error: MicrophoneLostError) => void): Promise<Capture> {
  return openCapture(await openMicrophone(), {
    onEnded: () => {
      onLost(new MicrophoneLostError('The microphone went away.'));
    },
    // A halted microphone is silent, which is what is shown.
    onChange: () => undefined,
  });
}
