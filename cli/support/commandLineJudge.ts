import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { outcomeOf } from './cases/outcome';
import { loadNodeClassifier } from './nodeClassifier';
import type { PageJudge } from './pageClassifier';

/** What judges files, on the page or on the command line. */
export type Judge = Pick<PageJudge, 'judge' | 'reload' | 'memoryBytes' | 'residentBytes'>;

/** The command line's classifier, its decoder's thread included; ended after `use`. */
export async function withCommandLineJudge<T>(model: string, use: (judge: Judge) => Promise<T>): Promise<T> {
  let classifier = await loadNodeClassifier(model);
  const collectGarbage = garbageCollector();
  try {
    return await use({
      judge: (file) => outcomeOf(() => classifier.classify(file)),
      reload: async () => {
        classifier.dispose();
        classifier = await loadNodeClassifier(model);
      },
      memoryBytes: () => {
        collectGarbage();
        const { heapUsed, external } = process.memoryUsage();
        return Promise.resolve(heapUsed + external);
      },
      residentBytes: () => Promise.resolve(process.memoryUsage.rss()),
    });
  } finally {
    classifier.dispose();
  }
}

/** Node has it, but shows it only to those who ask. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  // What the name stands for in any context that is made from now on.
  return runInNewContext('gc') as () => void;
}
