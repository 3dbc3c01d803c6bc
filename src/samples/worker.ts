import type { SampleName } from '.';
import { serve, transfer } from '../workers';
import { compose } from './compose';

const sampleApi = {
  compose(name: SampleName) {
    const wav = compose(name);
    return transfer(wav, [wav]);
  },
};
export type SampleApi = typeof sampleApi;

serve(sampleApi);
