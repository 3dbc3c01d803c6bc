/** The classifier of the page, for `npm run eval -- --page`: sounds are fetched, decoded and judged as a dropped file is. */
import { loadClassifier, type Classification, type Classifier } from '../../src/classify';

export type PageAnswer = Pick<Classification, 'verdict' | 'ranking' | 'noMusic'>;

export interface PageClassifier {
  /** Loads the network in the folder at this address. */
  load(folder: string): Promise<void>;
  classify(address: string, hopS?: number): Promise<PageAnswer>;
}

declare global {
  interface Window {
    pageClassifier: PageClassifier;
  }
}

let classifier: Classifier | undefined;

window.pageClassifier = {
  async load(folder) {
    const address = new URL(folder.replace(/\/$/, ''), location.href);
    classifier = await loadClassifier({
      baseUrl: new URL('.', address).href,
      model: address.pathname.split('/').at(-1),
    });
  },
  async classify(address, hopS) {
    if (!classifier) throw new Error('No network has been loaded.');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.statusText}`);
    const { verdict, ranking, noMusic } = await classifier.classify(await response.blob(), { hopS });
    return { verdict, ranking, noMusic };
  },
};
