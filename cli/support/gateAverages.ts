import path from 'node:path';
import { DEFAULT_HOP_S, type Genre } from '../../src/classify';
import type { FrontEnd } from '../../src/dsp';
import {
  InspectedModel,
  readSamples,
  type GateAverages,
  type Gates,
  recordedSource,
} from '../../src/inspect';
import type { Clip } from './clips';
import { diskFiles } from './modelFolder';
import { nodeBackendFiles } from './nodeBackendFiles';
import { startDecoderThread } from './startDecoderThread';
import { loadNetwork } from '../../src/models/load';

/** Gates have three digits: more than a bar on the page can show. */
const STEPS = 1000;
/** Gates are given whether or not anything else of a layer is wanted. */
const NO_LAYERS: ReadonlySet<string> = new Set();

/**
 * Mean gates of a network over the clips whose genre it knows: first over the windows of each, then over the clips, all together and
 * of each genre.
 *
 * @throws {Error} where it knows the genre of none
 * @throws {AudioDecodeError} where a clip can't be decoded
 */
export async function gateAverages(
  modelFolder: string,
  dataFolder: string,
  clips: readonly Clip[],
  onClip: (done: number) => void,
): Promise<GateAverages> {
  const network = await loadNetwork(diskFiles(modelFolder), { backendFiles: nodeBackendFiles });
  const model = new InspectedModel(network.model);
  const { frontEnd } = network.card;
  const known = clips.filter(({ genre }) => network.card.genres.includes(genre));
  const all = new GateMean();
  const genres = new Map<Genre, GateMean>();
  const decoder = startDecoderThread();
  try {
    if (known.length === 0) throw new Error('None of the clips is of a genre that the network knows.');
    for (const [index, { genre, file }] of known.entries()) {
      const { samples } = await readSamples(await decoder.open(path.join(dataFolder, file)));
      const gates = gatesOfClip(model, frontEnd, samples);
      const own = genres.get(genre) ?? new GateMean();
      genres.set(genre, own);
      all.add(gates);
      own.add(gates);
      onClip(index + 1);
    }
  } finally {
    decoder.close();
    network.dispose();
  }
  return {
    clips: known.length,
    all: all.rounded(),
    genres: Object.fromEntries([...genres].map(([genre, mean]) => [genre, mean.rounded()])),
  };
}

/** The clip's mean over its windows, which are those that the classifier hears. */
function gatesOfClip(model: InspectedModel, frontEnd: FrontEnd, samples: Float32Array): Gates {
  const sound = recordedSource(frontEnd, samples);
  const mean = new GateMean();
  const lastS = sound.windowAt(Infinity).startS;
  for (let startS = 0; startS <= lastS; startS += DEFAULT_HOP_S) {
    const { gates } = model.read(sound.windowAt(startS).input, NO_LAYERS);
    mean.add(Object.fromEntries(Object.entries(gates).map(([block, values]) => [block, [...values]])));
  }
  return mean.value();
}

class GateMean {
  private readonly sums = new Map<string, Float64Array>();
  private count = 0;

  add(gates: Gates): void {
    this.count += 1;
    for (const [block, values] of Object.entries(gates)) {
      const sums = this.sums.get(block) ?? new Float64Array(values.length);
      this.sums.set(block, sums);
      values.forEach((gate, channel) => (sums[channel] += gate));
    }
  }

  value(): Gates {
    return Object.fromEntries(
      [...this.sums].map(([block, sums]) => [block, Array.from(sums, (sum) => sum / this.count)]),
    );
  }

  rounded(): Gates {
    return Object.fromEntries(
      Object.entries(this.value()).map(([block, gates]) => [
        block,
        gates.map((gate) => Math.round(gate * STEPS) / STEPS),
      ]),
    );
  }
}
