import type { CaptureFeed } from '../audio/capture';
import { bandCentersHz } from '../dsp';
import type { Loaded, LoadProgress, LoadRequest } from '../classify';
import type { Network } from '../models';
import { transfer, type Call } from '../workers';
import { LiveAnalyzer, type LiveNews } from './liveAnalyzer';
import type { Recording } from './types';

/** The network that listens, as far as the page needs to know it. */
export interface LiveNetwork extends Loaded {
  /** Centre of each mel band in Hz. */
  bandHz: number[];
}

/** What a worker that listens offers. */
export interface LiveApi {
  load(request: LoadRequest, call: Call<LoadProgress>): Promise<LiveNetwork>;
  /** Starts, once loaded, and reports what is heard until that breaks. The rest may be called after it. */
  start(nothing: undefined, call: Call<LiveNews>): Promise<never>;
  /** Listens to this feed from now on, instead of another. */
  listenTo(input: { feed: CaptureFeed; sampleRate: number }): void;
  startRecording(): void;
  stopRecording(): Recording;
}

/** Offers live listening with the network that `loadNetwork` gives. */
export function liveApi(
  loadNetwork: (request: LoadRequest, call: Call<LoadProgress>) => Promise<Network>,
): LiveApi {
  let network: Network | undefined;
  let mel: LoadRequest['mel'];
  let analyzer: LiveAnalyzer | undefined;
  const started = (): LiveAnalyzer => {
    if (!analyzer) throw new Error('The network has not been started.');
    return analyzer;
  };
  return {
    async load(request, call) {
      network = await loadNetwork(request, call);
      mel = request.mel;
      const { card, layers, runsOn } = network;
      return { card, layers, bandHz: bandCentersHz(card.frontEnd), runsOn };
    },
    start: (_, { report }) =>
      new Promise((_, reject) => {
        if (!network) throw new Error('The network has not been loaded.');
        analyzer = new LiveAnalyzer(
          network,
          (news) => {
            report(news.kind === 'sound' ? transfer(news, [news.sound.columns.levels.buffer]) : news);
          },
          reject,
          mel,
        );
      }),
    listenTo: ({ feed, sampleRate }) => {
      started().listenTo(feed, sampleRate);
    },
    startRecording: () => {
      started().startRecording();
    },
    stopRecording: () => {
      const recording = started().stopRecording();
      return transfer(recording, [recording.samples.buffer]);
    },
  };
}
