import { expose } from 'comlink';
import { browserEngineFiles } from '../engine/browserEngineFiles';
import { hardwareBackends } from '../engine/trial/hardwareBackends';
import { timeBackends } from '../engine/trial/timeBackends';
import type { WindowTimes } from '../engine/trial/windowTimes';
import { BATCH } from './classifyStream';
import { fetchedFiles } from '../models/modelFiles';
import { readPlan } from '../models/readPlan';

/** Times the backends that may be faster than our own kernels here, on the network in this folder. */
async function timeOn(model: string): Promise<WindowTimes> {
  const candidates = await hardwareBackends();
  if (candidates.length === 0) return {};
  return timeBackends(await readPlan(fetchedFiles(model)), browserEngineFiles, candidates, BATCH);
}
export type TimeOn = typeof timeOn;

expose(timeOn);
