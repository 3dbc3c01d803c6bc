import { availableParallelism } from 'node:os';
import { connectClassifier, type Classifier } from '../../src/classify';
import { startThread } from './thread';

/** As many classifiers as there are cores, but at most `most`, each in a thread of its own; disposed of after `use`. */
export async function withClassifierThreads<T>(
  modelFolder: string,
  most: number,
  use: (classifiers: Classifier<string>[]) => Promise<T>,
): Promise<T> {
  const count = Math.min(availableParallelism(), most);
  const classifiers = await Promise.all(
    Array.from({ length: count }, () =>
      connectClassifier<string>(startThread(new URL('./classifierThread.ts', import.meta.url)), {
        model: modelFolder,
      }),
    ),
  );
  try {
    return await use(classifiers);
  } finally {
    classifiers.forEach((classifier) => {
      classifier.dispose();
    });
  }
}
