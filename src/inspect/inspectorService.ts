import { expose, releaseProxy, transfer, type Endpoint, type Remote } from 'comlink';
import { installErrorTransport } from '../workers/errorTransport';
import type { LoadListener } from '../classify/classifierService';
import type { ModelCard } from '../models/card';
import type { LocalInspector } from './createInspector';
import type { NetworkReading, NetworkWeights } from './types';

/** What a client is told of a network that has loaded. */
export interface LoadedInspector {
  card: ModelCard;
  weights: NetworkWeights;
}

/** What a worker with an inspector offers; what listens is different on either side. */
export interface InspectorService<Source, Listener> extends LocalInspector<Source> {
  /** Loads the network; the rest may be called once this has resolved. */
  start(model: string, listener: Listener): Promise<LoadedInspector>;
}

/** Serves the inspector that `create` makes to one client at the other end of `endpoint`. */
export function serveInspector<Source>(
  create: (
    model: string,
    onProgress: LoadListener,
  ) => Promise<LoadedInspector & { inspector: LocalInspector<Source> }>,
  endpoint?: Endpoint,
): void {
  installErrorTransport();
  let started: LocalInspector<Source> | undefined;
  const inspector = (): LocalInspector<Source> => {
    if (!started) throw new Error('The inspector has not been started.');
    return started;
  };
  const service: InspectorService<Source, Remote<LoadListener>> = {
    async start(model, listener) {
      try {
        const { card, weights, inspector } = await create(model, (progress) => void listener(progress));
        started = inspector;
        return { card, weights };
      } finally {
        listener[releaseProxy]();
      }
    },
    decode: async (source) => inspector().decode(source),
    listen: async (feed, sampleRate) => inspector().listen(feed, sampleRate),
    release: async (track) => inspector().release(track),
    async read(request) {
      const reading = await inspector().read(request);
      return transfer(reading, buffersOf(reading));
    },
    async samples(track, startS) {
      const samples = await inspector().samples(track, startS);
      return transfer(samples, [samples.buffer]);
    },
    score: async (inputs, windows, edits) => inspector().score(inputs, windows, edits),
    time: async (edits) => inspector().time(edits),
  };
  expose(service, endpoint);
}

/** Of the tensors, which are many and large; the rest is copied. */
function buffersOf({ pictures, stages }: NetworkReading): ArrayBufferLike[] {
  return [
    ...pictures.map(({ values }) => values.buffer),
    ...stages.flatMap(({ values, preActivation }) =>
      preActivation ? [values.buffer, preActivation.buffer] : [values.buffer],
    ),
  ];
}
