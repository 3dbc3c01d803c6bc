import path from 'node:path';
import type { Classification, ClassifyOptions, Genre, Verdict } from '../../src/classify';
import type { ModelCard } from '../../src/models';
import { verdictOf } from '../../src/scores';
import { probabilitiesOf } from './answers';
import type { Clip } from './clips';

/** A clip and what the pipeline said of it. */
export interface JudgedClip extends Clip {
  verdict: Verdict;
  /** Of what may be answered, in the order of the card. */
  probabilities: number[];
  noMusic: number;
}

/** As much of a classifier as judging takes, wherever it runs; its sources are paths. */
export interface ClipClassifier {
  classify(
    file: string,
    options: Pick<ClassifyOptions, 'hopS'>,
  ): Promise<Pick<Classification, 'ranking' | 'noMusic' | 'outside'>>;
}

export interface JudgeOptions {
  dataFolder: string;
  /** Of the network that judges. */
  card: ModelCard;
  /** Which of its genres may be answered, in the order of the card. */
  answers: readonly Genre[];
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
  const { dataFolder, card, answers, hopS } = options;
  const { ranking, noMusic, outside } = await classifier.classify(path.join(dataFolder, clip.file), { hopS });
  const probabilities = probabilitiesOf(ranking, answers);
  const scores = { genres: answers, probabilities, tags: [], noMusic, ...(outside && { outside }) };
  const verdict = verdictOf(card, scores);
  return { ...clip, verdict, probabilities, noMusic };
}
