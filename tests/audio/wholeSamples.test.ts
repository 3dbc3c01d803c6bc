import { expect, it } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { mayDecodeWhole } from '../../src/audio/decodeWhole';
import { streamOf } from '../../src/audio/wholeSamples';
import { readStream } from './support/read';
import { tone } from './support/signals';

it('samples that were decoded whole can be read as a stream', async () => {
  const source = { format: 'wav', sampleRate: 44_100, channels: 2 };
  const { stream, samples } = await readStream(streamOf({ source, samples: tone(440, 16_000, 2) }));
  expect(stream.source).toBe(source);
  expect(stream.durationS).toBe(2);
  expect(samples).toEqual(tone(440, 16_000, 2));
});

it('the browser is asked once more where a file may only be strange, not where it is empty', () => {
  const worthIt = (['unknown-format', 'unsupported-codec', 'no-audio', 'corrupt'] as const).map(
    (reason) => new AudioDecodeError(reason),
  );
  const hopeless = (['empty', 'implausible', 'incomplete-download', 'notes-only'] as const).map(
    (reason) => new AudioDecodeError(reason),
  );
  expect(worthIt.map(mayDecodeWhole)).toEqual([true, true, true, true]);
  expect([...hopeless, new Error('corrupt')].map(mayDecodeWhole)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
