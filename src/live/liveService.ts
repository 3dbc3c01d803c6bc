import { expose, releaseProxy, transfer, type Endpoint, type Remote } from 'comlink';
import type { CaptureFeed } from '../audio/capture/feed';
import { bandCentersHz } from '../dsp/bandCenters';
import type { Loaded, LoadListener, LoadRequest } from '../classify/classifierService';
import { installErrorTransport } from '../workers/errorTransport';
import { LiveAnalyzer, type LiveNews } from './liveAnalyzer';
import type { Recording } from './types';
import type { Network } from '../models/network';

/** The network that listens, as far as its client needs to know it. */
export interface LiveNetwork extends Loaded {
  /** Centre of each mel band in Hz. */
  bandHz: number[];
}

/** What a worker that listens offers to its client. */
export interface LiveService<Loading> {
  /** Loads the network; the rest may be called once this has resolved. News goes to `news`, a `LiveNews` each. */
  start(request: LoadRequest, news: MessagePort, listener: Loading): Promise<LiveNetwork>;
  /** Listens to this feed from now on, instead of another. */
  listenTo(feed: CaptureFeed, sampleRate: number): Promise<void>;
  startRecording(): Promise<void>;
  stopRecording(): Promise<Recording>;
}

/** Serves live listening with the network that `load` gives to one client at the other end of `endpoint`. */
export function serveLive(
  load: (request: LoadRequest, onProgress: LoadListener) => Promise<Network>,
  endpoint?: Endpoint,
): void {
  installErrorTransport();
  let ear: LiveAnalyzer | undefined;
  const started = (): LiveAnalyzer => {
    if (!ear) throw new Error('The network has not been loaded.');
    return ear;
  };
  const service: LiveService<Remote<LoadListener>> = {
    async start(request, news, listener) {
      try {
        const network = await load(request, (progress) => void listener(progress));
        ear = new LiveAnalyzer(network, (message) => {
          news.postMessage(message, transferOf(message));
        });
        const { card, runsOn } = network;
        return {
          card,
          bandHz: bandCentersHz(card.frontEnd),
          runsOn,
        };
      } finally {
        listener[releaseProxy]();
      }
    },
    async listenTo(feed, sampleRate) {
      started().listenTo(feed, sampleRate);
      return Promise.resolve();
    },
    async startRecording() {
      started().startRecording();
      return Promise.resolve();
    },
    async stopRecording() {
      const recording = started().stopRecording();
      return Promise.resolve(transfer(recording, [recording.samples.buffer]));
    },
  };
  expose(service, endpoint);
}

function transferOf(news: LiveNews): Transferable[] {
  return news.kind === 'sound' ? [news.sound.columns.levels.buffer] : [];
}
