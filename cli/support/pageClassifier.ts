import path from 'node:path';
import { withServedPage } from '../../scripts/withServedPage';
import type { FileOutcome } from './cases/outcome';
import type { ClipClassifier } from './judgeClips';

/** What the page makes of files, whose paths it is given. */
export interface PageJudge extends ClipClassifier {
  /** What becomes of a file, whatever that is. */
  judge: (file: string) => Promise<FileOutcome>;
}

/** Where the page finds a file of this machine. */
function addressOf(file: string): string {
  return `/@fs${encodeURI(path.resolve(file))}`;
}

/** The classifier of the page in a real browser, its worker and its decoders included; closed after `use`. */
export function withPageClassifier<T>(
  { modelFolder, dataFolder }: { modelFolder: string; dataFolder: string },
  use: (classifier: PageJudge) => Promise<T>,
): Promise<T> {
  const page = {
    path: 'cli/page/index.html',
    readyName: 'pageClassifier',
    folders: [modelFolder, dataFolder],
    optimizeDeps: { entries: ['cli/page/main.ts'] },
  };
  return withServedPage(page, async (page) => {
    await page.evaluate((folder) => window.pageClassifier.load(folder), addressOf(modelFolder));
    return use({
      classify: (file, { hopS }) =>
        page.evaluate(([address, hopS]) => window.pageClassifier.classify(address, hopS), [
          addressOf(file),
          hopS,
        ] as const),
      judge: (file) => page.evaluate((address) => window.pageClassifier.judge(address), addressOf(file)),
    });
  });
}
