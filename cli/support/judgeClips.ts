import path from 'node:path';
import type { Classification, ClassifyOptions, Verdict } from '../../src/classify';
import type { Clip } from './clips';
import { probabilitiesOf } from './probabilities';

/** A clip and what the pipeline said of it. */
export interface JudgedClip extends Clip {
  verdict: Verdict;
  /** In the order of `GENRES`. */
  probabilities: number[];
  noMusic: number;
}

/** As much of a classifier as judging takes, wherever it runs; its sources are paths. */
export interface ClipClassifier {
  classify(
    file: string,
    options: Pick<ClassifyOptions, 'hopS'>,
  ): Promise<Pick<Classification, 'verdict' | 'ranking' | 'noMusic'>>;
}

export interface JudgeOptions {
  dataFolder: string;
  hopS: number | undefined;
  onJudged: (done: number) => void;
  onFailed: (clip: Clip, error: unknown) => void;
}

/** Judges clips by `classifiers`, each working on a clip of its own; those that fail are left out. The order is kept. */
export async function judgeClips(
  clips: readonly Clip[],
  classifiers: readonly ClipClassifier[],
  options: JudgeOptions,
): Promise<JudgedClip[]> {
  const judged: (JudgedClip | undefined)[] = clips.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (classifier: ClipClassifier): Promise<void> => {
    while (next < clips.length) {
      const index = next++;
      try {
        judged[index] = await judge(classifier, clips[index], options);
      } catch (error) {
        options.onFailed(clips[index], error);
      }
      options.onJudged(++done);
    }
  };
  await Promise.all(classifiers.map(work));
  return judged.filter((clip) => clip !== undefined);
}

async function judge(classifier: ClipClassifier, clip: Clip, options: JudgeOptions): Promise<JudgedClip> {
  const source = path.join(options.dataFolder, clip.file);
  const { verdict, ranking, noMusic } = await classifier.classify(source, { hopS: options.hopS });
  return { ...clip, verdict, probabilities: probabilitiesOf(ranking), noMusic };
}
