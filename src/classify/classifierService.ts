import { expose, releaseProxy, transfer, type Endpoint, type Remote } from 'comlink';
import type { Backend, RunningBackend } from '../models/backends';
import type { ModelCard } from '../models/card';
import { installErrorTransport } from '../workers/errorTransport';
import type {
  Classification,
  Classifier,
  ClassifyOptions,
  LoadProgress,
  Progress,
  TimelineSegment,
} from './types';

/** What a client hears of a job while it runs. */
export interface JobListener {
  onProgress(progress: Progress): void;
  onSegment(segment: TimelineSegment): void;
}

/** What a client hears while the classifier loads. */
export type LoadListener = (progress: LoadProgress) => void;

/** Which classifier a worker is to load. */
export interface LoadRequest {
  /** Address or path of the model's folder. */
  model: string;
  /** What is to run the network; our own backend unless given. */
  backend?: Backend;
}

/** What a client is told of a classifier that has loaded. */
export interface Loaded {
  card: ModelCard;
  runsOn: RunningBackend;
}

/** A job as it is sent: options that are functions, and the signal, travel on ways of their own. */
export interface Job extends Pick<ClassifyOptions, 'hopS'> {
  /** Chosen by the client, and named again to abort. */
  id: number;
}

/**
 * What a worker with a classifier offers to its client. What listens is different on either side: the client has
 * its own, the worker has what stands for it.
 */
export interface ClassifierService<Source, Loading, Listener> {
  /** Loads the classifier; the rest may be called once this has resolved. */
  start(request: LoadRequest, listener: Loading): Promise<Loaded>;
  classify(job: Job, source: Source, listener: Listener): Promise<Classification>;
  /** Lets a job reject; nothing where there is none of this id. */
  abort(id: number): Promise<void>;
}

/** Serves the classifier that `create` makes to one client at the other end of `endpoint`. */
export function serveClassifier<Source>(
  create: (request: LoadRequest, onProgress: LoadListener) => Promise<Classifier<Source>>,
  endpoint?: Endpoint,
): void {
  installErrorTransport();
  const running = new Map<number, AbortController>();
  let classifier: Classifier<Source> | undefined;
  const service: ClassifierService<Source, Remote<LoadListener>, Remote<JobListener>> = {
    async start(request, listener) {
      try {
        classifier = await create(request, (progress) => void listener(progress));
        const { card, runsOn } = classifier;
        return { card, runsOn };
      } finally {
        listener[releaseProxy]();
      }
    },
    async classify({ id, hopS }, source, listener) {
      if (!classifier) throw new Error('The classifier has not been started.');
      const controller = new AbortController();
      running.set(id, controller);
      // News arrives in the order in which it is sent, so the last that arrived tells of all before it.
      let told = Promise.resolve();
      try {
        const classification = await classifier.classify(source, {
          hopS,
          signal: controller.signal,
          onProgress: (progress) => {
            told = listener.onProgress(progress);
          },
          onSegment: (segment) => {
            told = listener.onSegment(segment);
          },
        });
        // The answer goes another way than the news, and would overtake it.
        await told;
        return transfer(classification, [classification.spectrogram.values.buffer]);
      } finally {
        running.delete(id);
        listener[releaseProxy]();
      }
    },
    abort(id) {
      running.get(id)?.abort();
      return Promise.resolve();
    },
  };
  expose(service, endpoint);
}
