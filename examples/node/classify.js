/** `node classify.js song.mp3 other.flac`: the genre of each. */
import { load } from 'genrescope/node';

const classifier = await load();
for (const file of process.argv.slice(2)) {
  const { verdict } = await classifier.classify(file);
  console.log(`${file}: ${verdict.genre ?? verdict.kind}, ${Math.round(100 * verdict.confidence)} %`);
}
classifier.dispose();
