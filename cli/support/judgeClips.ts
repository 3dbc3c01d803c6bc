import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Classifier, Verdict } from '../../src/classify/types';
import type { Clip } from './clips';
import { probabilitiesOf } from './probabilities';
import { startClassifierThread } from './startClassifierThread';

/** A clip and what the pipeline said of it. */
export interface JudgedClip extends Clip {
  verdict: Verdict;
  /** In the order of `GENRES`. */
  probabilities: number[];
  noMusic: number;
}

export interface JudgeOptions {
  modelFolder: string;
  dataFolder: string;
  hopS: number | undefined;
  onJudged: (done: number) => void;
  onFailed: (clip: Clip, error: unknown) => void;
}

/** Judges clips in as many threads as there are cores; those that fail are left out. The order is kept. */
export async function judgeClips(clips: readonly Clip[], options: JudgeOptions): Promise<JudgedClip[]> {
  const threads = Math.min(availableParallelism(), clips.length);
  const classifiers = await Promise.all(
    Array.from({ length: threads }, () => startClassifierThread(options.modelFolder)),
  );
  const judged: (JudgedClip | undefined)[] = clips.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (classifier: Classifier<string>): Promise<void> => {
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
  classifiers.forEach((classifier) => {
    classifier.dispose();
  });
  return judged.filter((clip) => clip !== undefined);
}

async function judge(classifier: Classifier<string>, clip: Clip, options: JudgeOptions): Promise<JudgedClip> {
  const source = path.join(options.dataFolder, clip.file);
  const { verdict, ranking, noMusic } = await classifier.classify(source, { hopS: options.hopS });
  return { ...clip, verdict, probabilities: probabilitiesOf(ranking), noMusic };
}
