import type { CaptureFeed } from '../audio/capture';
import type { LoadProgress, LoadRequest } from '../classify';
import type { ModelCard } from '../models';
import { transfer, type Call } from '../workers';
import type { LocalInspector } from './createInspector';
import type {
  HeadOutputs,
  NetworkReading,
  NetworkTiming,
  NetworkWeights,
  NetworkEdit,
  ReadRequest,
  Track,
} from './types';

/** What the page is told of a network that has loaded. */
export interface LoadedInspector {
  card: ModelCard;
  weights: NetworkWeights;
}

/** What a worker with an inspector offers; see `Inspector`. */
export interface InspectorApi<Source> {
  /** Loads a network; the rest may be called once this has resolved. */
  load(request: LoadRequest, call: Call<LoadProgress>): Promise<LoadedInspector>;
  decode(source: Source): Promise<Track>;
  listen(input: { feed: CaptureFeed; sampleRate: number }): Promise<Track>;
  release(track: number): Promise<void>;
  read(request: ReadRequest): Promise<NetworkReading>;
  samples(window: { track: number; startS: number }): Promise<Float32Array>;
  score(batch: {
    inputs: Float32Array;
    windows: number;
    edits?: readonly NetworkEdit[];
  }): Promise<HeadOutputs>;
  time(edits: readonly NetworkEdit[] | undefined): Promise<NetworkTiming>;
}

/** Offers the inspector that `create` makes. */
export function inspectorApi<Source>(
  create: (
    request: LoadRequest,
    call: Call<LoadProgress>,
  ) => Promise<LoadedInspector & { inspector: LocalInspector<Source> }>,
): InspectorApi<Source> {
  let loaded: LocalInspector<Source> | undefined;
  const inspector = (): LocalInspector<Source> => {
    if (!loaded) throw new Error('The inspector has not been loaded.');
    return loaded;
  };
  return {
    async load(request, call) {
      const { inspector, ...network } = await create(request, call);
      loaded = inspector;
      return network;
    },
    decode: async (source) => inspector().decode(source),
    listen: async ({ feed, sampleRate }) => inspector().listen(feed, sampleRate),
    release: async (track) => inspector().release(track),
    async read(request) {
      const reading = await inspector().read(request);
      return transfer(reading, buffersOf(reading));
    },
    async samples({ track, startS }) {
      const samples = await inspector().samples(track, startS);
      return transfer(samples, [samples.buffer]);
    },
    score: async ({ inputs, windows, edits }) => inspector().score(inputs, windows, edits),
    time: async (edits) => inspector().time(edits),
  };
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
