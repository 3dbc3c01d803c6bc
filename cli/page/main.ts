/** The classifier of the page, for `npm run eval -- --page` and `npm run cases`: sounds are fetched, decoded and judged as a dropped file is. */
import { loadClassifier, type Classification, type Classifier } from '../../src/classify';
import { outcomeOf, type FileOutcome } from '../support/cases/outcome';

export type PageAnswer = Pick<Classification, 'ranking' | 'noMusic'>;

export interface PageClassifier {
  /** Loads the network in the folder at this address, in place of the one before. */
  load(folder: string): Promise<void>;
  classify(address: string, hopS?: number): Promise<PageAnswer>;
  /** What becomes of a file, whatever that is. */
  judge(address: string): Promise<FileOutcome>;
}

declare global {
  interface Window {
    pageClassifier: PageClassifier;
  }
}

let classifier: Classifier | undefined;

window.pageClassifier = {
  async load(folder) {
    const address = new URL(folder, location.href);
    classifier?.dispose();
    classifier = await loadClassifier({
      baseUrl: new URL('.', address).href,
      model: address.pathname.split('/').at(-1),
    });
  },
  async classify(address, hopS) {
    const { ranking, noMusic } = await classify(address, hopS);
    return { ranking, noMusic };
  },
  judge: (address) => outcomeOf(() => classify(address)),
};

async function classify(address: string, hopS?: number): Promise<Classification> {
  if (!classifier) throw new Error('No network has been loaded.');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.statusText}`);
  return classifier.classify(await response.blob(), { hopS });
}
