import { load } from 'genrescope';

// Files that come before the network is there wait for it.
const loading = load();

addEventListener('message', async ({ data: file }) => {
  const classifier = await loading;
  const { verdict } = await classifier.classify(file);
  postMessage(`${verdict.genre ?? verdict.kind}: ${Math.round(100 * verdict.confidence)} %`);
});
