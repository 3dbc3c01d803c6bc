import { editPlan } from '../engine/plan/editPlan';
import type { Plan } from '../engine/plan/plan';
import type { EngineFiles } from '../engine/createEngine';
import { createInspectableEngine } from '../engine/createInspectableEngine';
import type { InspectableEngine } from '../engine/inspectableEngine';
import type { CaptureFeed } from '../audio/capture/feed';
import type { SampleStream } from '../audio/types';
import type { ModelCard } from '../models/card';
import { recordedSource, type WindowSource } from './windowSource';
import { MicrophoneSource } from './microphoneSound';
import { readSamples } from './readSamples';
import { isEnd, layerPictures, stageReadings } from './readStages';
import { scoreWindow } from './scoreWindow';
import { timeNetwork } from './timeNetwork';
import type { Inspector, NetworkReading, PlanEdit, ReadRequest, Track } from './types';

export interface InspectorParts<Source> {
  card: ModelCard;
  plan: Plan;
  engineFiles: EngineFiles;
  /** Starts to decode a source; throws a typed error where it can't. The inspector closes what it gives. */
  open: (source: Source) => Promise<SampleStream>;
}

/** An inspector where it is made: in its worker, or in Node. */
export type LocalInspector<Source> = Omit<Inspector, 'network' | 'decode' | 'listen' | 'dispose'> & {
  decode(source: Source): Promise<Track>;
  /** @param sampleRate of the feed, Hz */
  listen(feed: CaptureFeed, sampleRate: number): Promise<Track>;
};

/** Looks into the network of a plan; see `Inspector`. */
export function createInspector<Source>(parts: InspectorParts<Source>): LocalInspector<Source> {
  const { card, plan } = parts;
  const sounds = new Map<number, { sound: WindowSource; cut: boolean }>();
  const networks = new EditedNetworks(plan, parts.engineFiles);
  let tracks = 0;
  let newest: Float32Array | undefined;

  const find = (track: number) => {
    const held = sounds.get(track);
    if (!held) throw new RangeError(`There is no track ${track}.`);
    return held;
  };
  const describe = (id: number): Track => {
    const { sound, cut } = find(id);
    return { id, durationS: sound.durationS, cut, spectrogram: sound.spectrogram };
  };
  const hold = (sound: WindowSource, cut: boolean): Track => {
    sounds.set(++tracks, { sound, cut });
    return describe(tracks);
  };

  async function read({ track, startS, edits = [], layers = [] }: ReadRequest): Promise<NetworkReading> {
    const window = find(track).sound.windowAt(startS);
    const network = await networks.get(edits);
    const wanted = new Set(layers);
    newest = window.input;
    const stages = network.engine.inspect(window.input, (name) => isShown(name) || wanted.has(layerOf(name)));
    const gates = stages.filter(({ name }) => name.endsWith('/gates'));
    const logits = (head: string) => stages.find(({ name }) => name === head)?.values ?? new Float32Array();
    return {
      track,
      startS: window.startS,
      input: window.input,
      pictures: layerPictures(stages),
      gates: Object.fromEntries(gates.map(({ name, values }) => [layerOf(name), values.slice()])),
      stages: stageReadings(
        network.plan,
        stages.filter(({ name }) => wanted.has(layerOf(name))),
      ),
      scores: scoreWindow(card, { genre: logits('genre'), tags: logits('tags') }, window.silent),
    };
  }

  return {
    async decode(source) {
      const { samples, cut } = await readSamples(await parts.open(source));
      return hold(recordedSource(card.frontEnd, samples), cut);
    },
    listen: (feed, sampleRate) =>
      Promise.resolve(hold(new MicrophoneSource(card.frontEnd, feed, sampleRate), false)),
    release: (track) => {
      const sound = sounds.get(track)?.sound;
      if (sound instanceof MicrophoneSource) sound.close();
      sounds.delete(track);
      return Promise.resolve();
    },
    read,
    samples: async (track, startS) => Promise.resolve(find(track).sound.windowAt(startS).samples()),
    score: async (inputs, windows, edits = []) => (await networks.get(edits)).engine.run(inputs, windows),
    time: async (edits = []) => {
      const { engine } = await networks.get(edits);
      return timeNetwork(engine, newest ?? new Float32Array(engine.shape.bands * engine.shape.frames));
    },
  };
}

interface RunningNetwork {
  plan: Plan;
  engine: InspectableEngine;
}

/** The network as trained, and as it was last edited, each compiled once. */
class EditedNetworks {
  private readonly plan: Plan;
  private readonly files: EngineFiles;
  private readonly original: Promise<RunningNetwork>;
  private edited: { key: string; network: Promise<RunningNetwork> } | undefined;

  constructor(plan: Plan, files: EngineFiles) {
    this.plan = plan;
    this.files = files;
    this.original = this.compile(plan);
  }

  get(edits: readonly PlanEdit[]): Promise<RunningNetwork> {
    if (edits.length === 0) return this.original;
    const key = JSON.stringify(edits);
    if (this.edited?.key !== key) {
      // Whoever asked for one that could not be made was told.
      void this.edited?.network.then(
        ({ engine }) => {
          engine.dispose();
        },
        () => undefined,
      );
      this.edited = { key, network: Promise.resolve().then(() => this.compile(editPlan(this.plan, edits))) };
    }
    return this.edited.network;
  }

  private async compile(plan: Plan): Promise<RunningNetwork> {
    return { plan, engine: await createInspectableEngine(plan, this.files) };
  }
}

/** Whether a stage is needed for every reading: for the pictures, the gates, the scores. */
function isShown(stage: string): boolean {
  return isEnd(stage) || stage.endsWith('/gates');
}

function layerOf(stage: string): string {
  return stage.split('/')[0];
}
