import { serve, transfer } from '../workers';
import { compose } from './compose';
import type { SampleName } from './catalogue';

const sampleApi = {
  compose(name: SampleName) {
    const wav = compose(name);
    return transfer(wav, [wav]);
  },
};
export type SampleApi = typeof sampleApi;

serve(sampleApi);
