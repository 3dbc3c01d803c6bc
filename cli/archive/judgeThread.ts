import { loadable, type Call } from '../../src/workers';
import { openFile } from '../support/decodeNode';
import { loadNodeClassifier } from '../support/nodeClassifier';
import { startDecoderThread } from '../support/startDecoderThread';
import { serveThread } from '../support/thread';
import { judgeSong } from './judge';

/**
 * Where songs are decoded: in the judging thread itself, which a file whose decoding never ends then holds up for ever, or in a thread
 * beside it, which is watched.
 */
export type Decoding = 'here' | 'beside';

const judgeApi = loadable(async (request: { modelFolder: string; decoding: Decoding }) => {
  let progress: () => void = () => undefined;
  const here = () => ({
    open: (path: string) => openFile(path, { onRead: () => progress() }),
    close: () => undefined,
  });
  const classifier = await loadNodeClassifier(
    request.modelFolder,
    request.decoding === 'here' ? here : startDecoderThread,
  );
  const judge = (file: string, { report }: Call<'progress'>) => {
    progress = () => report('progress');
    return judgeSong(file, classifier, progress);
  };
  return { api: { judge }, loaded: true };
});
export type JudgeApi = typeof judgeApi;

serveThread(judgeApi);
