import { browserKernels, useSimdBackend } from '../../src/backend';
import { decodeAlone, judge, startJudging, stopJudging } from './file';
import { kernelRates } from './kernelRates';
import { latency, times } from './latency';
import { mel } from './mel';
import { simdPeak } from './simdPeak';
import { profile } from './profile';
import { race } from './race';

/** What bench/ calls from outside. */
const bench = {
  race,
  profile,
  mel,
  startJudging,
  judge,
  decodeAlone,
  stopJudging,
  simdPeak,
  kernelRates,
  latency,
  times,
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

// Networks are made on the backend that is set.
await useSimdBackend(browserKernels);
window.bench = bench;
