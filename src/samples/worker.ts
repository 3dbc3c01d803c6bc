import type { SampleName } from '.';
import { compose } from './compose';

self.onmessage = ({ data }: MessageEvent<SampleName>) => {
  const wav = compose(data);
  self.postMessage(wav, { transfer: [wav] });
};
