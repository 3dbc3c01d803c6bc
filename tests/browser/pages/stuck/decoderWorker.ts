/** A decoder to which a file of n bytes is a sound of n samples, and that never comes back from an empty one. */
import { streamOf } from '../../../../src/audio/wholeSamples';
import { decoderApi } from '../../../../src/classify/decoder/decoderApi';
import { serve } from '../../../../src/workers';

serve(
  decoderApi<Blob>(({ size }) => {
    while (size === 0);
    const source = { format: 'test', sampleRate: 16_000, channels: 1 };
    return Promise.resolve(streamOf({ source, samples: new Float32Array(size) }));
  }),
);
