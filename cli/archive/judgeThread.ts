import { serveThread } from '../support/thread';
import { loadJudge } from './judge';
import { loadable } from '../../src/workers';

const judgeApi = loadable(async (modelFolder: string) => {
  const judge = await loadJudge(modelFolder);
  return { api: { judge: (file: string) => judge.judge(file) }, loaded: true };
});
export type JudgeApi = typeof judgeApi;

serveThread(judgeApi);
