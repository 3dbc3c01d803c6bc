import type { CaptureFeed } from '../audio/capture';
import { bandCentersHz } from '../dsp';
import type { LoadProgress, LoadRequest } from '../classify';
import type { Network } from '../models';
import { loadable, transfer, type Call, type Loadable } from '../workers';
import { LiveAnalyzer, type LiveNews } from './liveAnalyzer';
import type { LiveNetwork, Recording } from './types';

interface Listening {
  /** Reports what is heard, until that breaks. Asked for before the rest. */
  start(nothing: undefined, call: Call<LiveNews>): Promise<never>;
  /** Listens to this feed from now on, instead of another. */
  listenTo(input: { feed: CaptureFeed; sampleRate: number }): void;
  startRecording(): void;
  stopRecording(): Recording;
}

/** What a worker that listens offers. */
export type LiveApi = Loadable<Listening, LoadRequest, LoadProgress, LiveNetwork>;

/** Offers live listening with the network that `loadNetwork` gives. */
export function liveApi(
  loadNetwork: (request: LoadRequest, call: Call<LoadProgress>) => Promise<Network>,
): LiveApi {
  return loadable(async (request: LoadRequest, call: Call<LoadProgress>) => {
    const network = await loadNetwork(request, call);
    const analyzer = new LiveAnalyzer(network, request.mel);
    const api: Listening = {
      start: (_, { report }) =>
        analyzer.run((news) => {
          report(news.kind === 'sound' ? transfer(news, [news.sound.columns.levels.buffer]) : news);
        }),
      listenTo: ({ feed, sampleRate }) => {
        analyzer.listenTo(feed, sampleRate);
      },
      startRecording: () => {
        analyzer.startRecording();
      },
      stopRecording: () => {
        const recording = analyzer.stopRecording();
        return transfer(recording, [recording.samples.buffer]);
      },
    };
    const { card, layers, runsOn } = network;
    return { api, loaded: { card, layers, bandHz: bandCentersHz(card.frontEnd), runsOn } };
  });
}
