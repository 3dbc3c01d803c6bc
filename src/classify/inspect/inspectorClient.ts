import { proxy, wrap, type ProxyMarked } from 'comlink';
import type { WholeSamples } from '../../audio/wholeSamples';
import type { LoadListener } from '../classifierService';
import { orDecodedWhole } from '../decodingWhole';
import { installErrorTransport } from '../errorTransport';
import { ClassifierDisposedError } from '../errors';
import { untilAborted } from '../untilAborted';
import type { WorkerLink } from '../workerLink';
import type { InspectorService } from './inspectorService';
import type { Inspector, NetworkSheet } from './types';

/**
 * Starts the inspector that a worker serves, and stands for it: what is asked here is done there. It owns the worker.
 *
 * @param model address of the network's folder
 * @throws what loading throws
 */
export async function connectInspector(
  link: WorkerLink,
  model: string,
  sheet: NetworkSheet,
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
  const dispose = (): void => {
    disposed.abort(new ClassifierDisposedError('The inspector was disposed of.'));
    link.terminate();
  };
  const ask = <T>(answer: () => Promise<T>): Promise<T> =>
    ended.aborted ? untilAborted(new Promise<T>(() => undefined), ended) : untilAborted(answer(), ended);
  try {
    const listener = proxy<LoadListener>((progress) => onProgress?.(progress));
    const network = await ask(() => service.start(model, listener));
    return {
      network: { sheet, ...network },
      hear: (source) => ask(() => orDecodedWhole(source, (given) => service.hear(given), ended)),
      listen: () => ask(() => service.listen()),
      push: (track, samples) => ask(() => service.push(track, samples)),
      release: (track) => ask(() => service.release(track)),
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
