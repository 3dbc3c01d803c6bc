import { AudioDecodeError } from '../audio';
import { ModelLoadError, ModelMismatchError, ModelOutputError, type ReadOptions } from '../models';
import { connect, transfer, transferablesOf, type WorkerLike } from '../workers';
import type { ClassifierApi } from './classifierApi';
import type { Classifier, LoadRequest } from './types';

/** Loads the classifier that `worker` serves; its methods run there. It owns the worker. */
export async function connectClassifier<Source extends object | string>(
  worker: WorkerLike,
  request: LoadRequest,
  { signal, onProgress }: ReadOptions = {},
): Promise<Classifier<Source>> {
  const errors = { AudioDecodeError, ModelLoadError, ModelMismatchError, ModelOutputError };
  const link = connect<ClassifierApi<Source>>(worker, { errors });
  try {
    const { card, layers, runsOn } = await link.call('load', request, { signal, onReport: onProgress });
    return {
      card,
      layers,
      runsOn,
      ended: link.ended,
      classify: (source, { signal, hopS, onProgress, onSegment } = {}) =>
        link.call('classify', transfer({ source, hopS }, transferablesOf(source)), {
          signal,
          onReport: (report) => {
            if ('segment' in report) onSegment?.(report.segment);
            else onProgress?.(report.progress);
          },
        }),
      dispose: link.close,
    };
  } catch (error) {
    link.close();
    throw error;
  }
}
