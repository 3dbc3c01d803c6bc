import { transfer, type Call } from '../workers';
import type {
  Classification,
  Classifier,
  Loaded,
  LoadProgress,
  LoadRequest,
  Progress,
  TimelineSegment,
} from './types';

export interface ClassifyJob<Source> {
  source: Source;
  hopS: number | undefined;
}

/** What is told of a job while it runs. */
export type JobReport = { progress: Progress } | { segment: TimelineSegment };

/** What a worker with a classifier offers. */
export interface ClassifierApi<Source> {
  /** Loads the classifier; the rest may be called once this has resolved. */
  load(request: LoadRequest, call: Call<LoadProgress>): Promise<Loaded>;
  classify(job: ClassifyJob<Source>, call: Call<JobReport>): Promise<Classification>;
}

/** Offers the classifier that `create` makes. */
export function classifierApi<Source>(
  create: (request: LoadRequest, call: Call<LoadProgress>) => Promise<Classifier<Source>>,
): ClassifierApi<Source> {
  let classifier: Classifier<Source> | undefined;
  return {
    async load(request, call) {
      classifier = await create(request, call);
      const { card, layers, runsOn } = classifier;
      return { card, layers, runsOn };
    },
    async classify({ source, hopS }, { signal, report }) {
      if (!classifier) throw new Error('The classifier has not been loaded.');
      const classification = await classifier.classify(source, {
        hopS,
        signal,
        onProgress: (progress) => {
          report({ progress });
        },
        onSegment: (segment) => {
          report({ segment });
        },
      });
      return transfer(classification, [classification.spectrogram.values.buffer]);
    },
  };
}
