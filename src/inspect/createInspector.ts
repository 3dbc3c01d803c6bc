import type { CaptureFeed } from '../audio/capture';
import type { SampleStream } from '../audio';
import { inputLength } from '../dsp';
import type { NetworkTable } from '../model';
import { transfer } from '../workers';
import { editModel } from './editModel';
import { InspectedModel } from './inspectModel';
import { MicrophoneSource } from './microphoneSource';
import { readSamples } from './readSamples';
import { scoreWindow } from './scoreWindow';
import { timeNetwork } from './timeNetwork';
import type { Inspector, NetworkEdit, NetworkReading, NetworkWeights, ReadRequest, Track } from './types';
import { recordedSource, type WindowSource } from './windowSource';
import { predictHeads, type TfjsNetwork } from '../models/load';

export interface InspectorParts<Source> {
  network: Pick<TfjsNetwork, 'card' | 'model'>;
  table: NetworkTable;
  /** Starts to decode a source; throws a typed error where it can't. The inspector closes what it gives. */
  open: (source: Source) => Promise<SampleStream>;
  /** Has Meyda itself compute every frame. */
  mel?: 'meyda';
}

/** An inspector where it is made: in its worker, or in Node. */
export type LocalInspector<Source> = Omit<Inspector, 'network' | 'decode' | 'listen' | 'dispose'> & {
  decode(source: Source): Promise<Track>;
  /** @param input `sampleRate` is that of the feed, Hz; `inPlaceOf` a track that has another feed from now on */
  listen(input: { feed: CaptureFeed; sampleRate: number; inPlaceOf?: number | undefined }): Promise<Track>;
};

/** Looks into a network; see `Inspector`. */
export function createInspector<Source>({
  network,
  table,
  open,
  mel,
}: InspectorParts<Source>): LocalInspector<Source> {
  const { card } = network;
  const sources = new Map<number, { source: WindowSource; cut: boolean }>();
  const models = new EditedModels(network, table);
  let tracks = 0;
  let newest: Float32Array = new Float32Array(inputLength(card.frontEnd));

  const find = (track: number) => {
    const held = sources.get(track);
    if (!held) throw new RangeError(`There is no track ${track}.`);
    return held;
  };
  const describe = (id: number): Track => {
    const { source, cut } = find(id);
    return { id, durationS: source.durationS, cut, spectrogram: source.spectrogram };
  };
  const hold = (source: WindowSource, cut: boolean, id = ++tracks): Track => {
    sources.set(id, { source, cut });
    return describe(id);
  };
  const close = (track: number) => {
    const source = sources.get(track)?.source;
    if (source instanceof MicrophoneSource) source.close();
    sources.delete(track);
  };

  async function read({ track, startS, edits = [], layers = [] }: ReadRequest): Promise<NetworkReading> {
    const window = find(track).source.windowAt(startS);
    newest = window.input;
    const { logits, ...inside } = await models.use(edits, (model) =>
      model.read(window.input, new Set(layers)),
    );
    const reading: NetworkReading = {
      track,
      startS: window.startS,
      input: window.input,
      ...inside,
      scores: scoreWindow(card, logits, window.silent),
    };
    return transfer(reading, tensorsOf(reading));
  }

  return {
    async decode(source) {
      const { samples, cut } = await readSamples(await open(source));
      return hold(recordedSource(card.frontEnd, samples, mel), cut);
    },
    listen: ({ feed, sampleRate, inPlaceOf }) => {
      if (inPlaceOf !== undefined) close(inPlaceOf);
      const source = new MicrophoneSource(card.frontEnd, feed, sampleRate, mel);
      return Promise.resolve(hold(source, false, inPlaceOf));
    },
    release: (track) => {
      close(track);
      return Promise.resolve();
    },
    read,
    async samples({ track, startS }) {
      const samples = await Promise.resolve(find(track).source.windowAt(startS).samples());
      return transfer(samples, [samples.buffer]);
    },
    score: ({ inputs, windows, edits = [] }) =>
      models.use(edits, ({ model }) => predictHeads(model, inputs, windows)),
    time: (edits = []) =>
      models.use(edits, async (model) => {
        const window = model.input(newest);
        try {
          return await timeNetwork(model, window);
        } finally {
          window.dispose();
        }
      }),
  };
}

/** The buffers of a reading's tensors, which are many and large: they are moved to the page, the rest is copied. */
function tensorsOf({ pictures, stages }: NetworkReading): ArrayBufferLike[] {
  const tensors = [
    ...pictures.map(({ values }) => values),
    ...stages.flatMap(({ values, preActivation }) => (preActivation ? [values, preActivation] : [values])),
  ];
  return tensors.map(({ buffer }) => buffer);
}

interface EditedModel {
  key: string;
  model: InspectedModel;
  users: number;
}

/** The network as trained, and as it was last edited; an edited one is disposed of when another is edited and nobody uses it. */
class EditedModels {
  private readonly table: NetworkTable;
  private readonly original: InspectedModel;
  private newest: EditedModel | undefined;

  constructor({ model }: Pick<TfjsNetwork, 'model'>, table: NetworkTable) {
    this.table = table;
    this.original = new InspectedModel(model);
  }

  /** Works with the model that has these edits. */
  async use<T>(edits: readonly NetworkEdit[], work: (model: InspectedModel) => T | Promise<T>): Promise<T> {
    if (edits.length === 0) return work(this.original);
    const edited = this.get(edits);
    edited.users += 1;
    try {
      return await work(edited.model);
    } finally {
      edited.users -= 1;
      if (edited !== this.newest) disposeUnused(edited);
    }
  }

  private get(edits: readonly NetworkEdit[]): EditedModel {
    const key = JSON.stringify(edits);
    if (this.newest?.key === key) return this.newest;
    const before = this.newest;
    const model = new InspectedModel(editModel(this.original.model, this.table, edits));
    this.newest = { key, model, users: 0 };
    if (before) disposeUnused(before);
    return this.newest;
  }
}

function disposeUnused({ model, users }: EditedModel): void {
  if (users === 0) model.dispose();
}

/** The weights of a network as trained, copied. */
export function weightsOf({ model }: Pick<TfjsNetwork, 'model'>): NetworkWeights {
  return Object.fromEntries(
    model.weights.map((weight) => {
      const tensor = weight.read();
      return [weight.originalName, { values: tensor.dataSync<'float32'>().slice(), shape: tensor.shape }];
    }),
  );
}
