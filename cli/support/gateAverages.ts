import path from 'node:path';
import type { GateAverages, Gates } from '../../src/inspect/types';
import { parseCard } from '../../src/models/card';
import { readSamples } from '../../src/inspect/readSamples';
import { recordedSource } from '../../src/inspect/windowSource';
import { readJson } from '../../src/models/modelFiles';
import { readPlan } from '../../src/models/readPlan';
import { DEFAULT_HOP_S, type Genre } from '../../src/classify/types';
import type { InspectableEngine } from '../../src/engine/inspectableEngine';
import { loadKernels } from '../../src/backend/loadKernels';
import { createWasmEngine } from '../../src/engine/wasm/wasmEngine';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import type { Clip } from './clips';
import { diskFiles } from './modelFolder';
import { nodeKernels } from './nodeKernels';
import { startDecoderThread } from './startDecoderThread';

/** Gates have three digits: more than a bar on the page can show. */
const STEPS = 1000;

/**
 * Mean gates of a network over clips: first over the windows of each, then over the clips, all together and of each
 * genre.
 *
 * @throws {AudioDecodeError} where a clip can't be decoded
 */
export async function gateAverages(
  modelFolder: string,
  dataFolder: string,
  clips: readonly Clip[],
  onClip: (done: number) => void,
): Promise<GateAverages> {
  const files = diskFiles(modelFolder);
  const { frontEnd } = parseCard(await readJson(files, 'card.json'));
  const engine = createWasmEngine(await readPlan(files), await loadKernels(nodeKernels));
  const all = new GateMean();
  const genres = new Map<Genre, GateMean>();
  const decoder = startDecoderThread();
  try {
    for (const [index, { genre, file }] of clips.entries()) {
      const { samples } = await readSamples(await decoder.open(path.join(dataFolder, file)));
      const gates = gatesOfClip(engine, frontEnd, samples);
      const own = genres.get(genre) ?? new GateMean();
      genres.set(genre, own);
      all.add(gates);
      own.add(gates);
      onClip(index + 1);
    }
  } finally {
    decoder.close();
  }
  return {
    clips: clips.length,
    all: all.rounded(),
    genres: Object.fromEntries([...genres].map(([genre, mean]) => [genre, mean.rounded()])),
  };
}

/** The clip's mean over its windows, which are those that the classifier hears. */
function gatesOfClip(engine: InspectableEngine, frontEnd: FrontEnd, samples: Float32Array): Gates {
  const sound = recordedSource(frontEnd, samples);
  const mean = new GateMean();
  const lastS = sound.windowAt(Infinity).startS;
  for (let startS = 0; startS <= lastS; startS += DEFAULT_HOP_S) {
    const stages = engine.inspect(sound.windowAt(startS).input, (name) => name.endsWith('/gates'));
    mean.add(Object.fromEntries(stages.map(({ name, values }) => [name.split('/')[0], [...values]])));
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
