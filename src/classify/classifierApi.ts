import { loadable, transfer, type Call, type Loadable } from '../workers';
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

/** What a job reports while it runs. */
export type JobReport = { progress: Progress } | { segment: TimelineSegment };

interface Classifying<Source> {
  classify(job: ClassifyJob<Source>, call: Call<JobReport>): Promise<Classification>;
}

/** What a worker with a classifier offers. */
export type ClassifierApi<Source> = Loadable<Classifying<Source>, LoadRequest, LoadProgress, Loaded>;

/** Offers the classifier that `create` makes. */
export function classifierApi<Source>(
  create: (request: LoadRequest, call: Call<LoadProgress>) => Promise<Classifier<Source>>,
): ClassifierApi<Source> {
  return loadable(async (request: LoadRequest, call: Call<LoadProgress>) => {
    const classifier = await create(request, call);
    const { card, layers, runsOn } = classifier;
    const api: Classifying<Source> = {
      async classify({ source, hopS }, { signal, report }) {
        const classification = await classifier.classify(source, {
          hopS,
          signal,
          onProgress: (progress) => report({ progress }),
          onSegment: (segment) => report({ segment }),
        });
        return transfer(classification, [classification.spectrogram.values.buffer]);
      },
    };
    return { api, loaded: { card, layers, runsOn } };
  });
}
