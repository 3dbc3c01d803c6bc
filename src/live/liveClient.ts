import { proxy, transfer, wrap, type ProxyMarked } from 'comlink';
import { transferOf } from '../audio/capture/feed';
import type { Capture } from '../audio/capture/openCapture';
import type { LoadListener, LoadRequest } from '../classify/classifierService';
import { installErrorTransport } from '../workers/errorTransport';
import type { LiveNews } from './liveAnalyzer';
import type { LiveNetwork, LiveService } from './liveService';
import type { Recording } from './types';
import type { WorkerLink } from '../workers/workerLink';

/** A worker that listens. It is ended by terminating its link. */
export interface LiveWorker {
  readonly network: LiveNetwork;
  listenTo(capture: Pick<Capture, 'feed' | 'input'>): Promise<void>;
  startRecording(): Promise<void>;
  stopRecording(): Promise<Recording>;
}

/**
 * Has a worker load a network to listen with, and hands on its news.
 *
 * @throws {ModelLoadError} where the network's files can't be had
 * @throws {ModelMismatchError} where its card does not fit this pipeline
 */
export async function connectLive(
  { endpoint }: Pick<WorkerLink, 'endpoint'>,
  request: LoadRequest,
  onNews: (news: LiveNews) => void,
  onProgress?: LoadListener,
): Promise<LiveWorker> {
  installErrorTransport();
  // comlink's own types can't tell that a listener is proxied.
  const service = wrap(endpoint) as unknown as LiveService<LoadListener & ProxyMarked>;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<LiveNews>) => {
    onNews(data);
  };
  const network = await service.start(
    request,
    transfer(port2, [port2]),
    proxy((progress) => onProgress?.(progress)),
  );
  return {
    network,
    listenTo: ({ feed, input }) => service.listenTo(transfer(feed, transferOf(feed)), input.sampleRate),
    startRecording: () => service.startRecording(),
    stopRecording: () => service.stopRecording(),
  };
}
