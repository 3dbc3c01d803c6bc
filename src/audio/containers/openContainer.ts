import { AudioDecodeError } from '../audioDecodeError';
import { openAdts } from './adts';
import { readAiff } from './aiff';
import type { ByteSource } from './byteSource';
import { openFlac } from './flac';
import { identify, type ContainerKind } from './identify';
import { openMp3 } from './mp3';
import { matroskaEnd } from './matroskaEnd';
import { openWithMediabunny } from './mediabunny';
import { lacksIndex } from './mp4Boxes';
import { openOgg } from './ogg';
import { pcmContainer } from './pcmContainer';
import type { Container } from './types';
import { readWav } from './wav';

/** Of a Matroska file that is cut off: one of its parts is not longer. */
const MOST_MISSING_BYTES = 2 ** 24;

/**
 * Opens a sound file, whatever its name says, and whatever junk stands in front of it; whoever opens it closes it.
 *
 * @throws AudioDecodeError
 */
export async function openContainer(file: ByteSource): Promise<Container> {
  if (file.size === 0) throw new AudioDecodeError('empty');
  const found = await identify(file);
  if (!found) throw new AudioDecodeError('unknown-format');
  const { kind, start } = found;
  return openers[kind](start === 0 ? file : file.slice(start));
}

const openers: Record<ContainerKind, (source: ByteSource) => Promise<Container>> = {
  aac: openAdts,
  aiff: async (source) => pcmContainer(source, await readAiff(source)),
  flac: openFlac,
  mp3: openMp3,
  ogg: openOgg,
  wav: async (source) => {
    const content = await readWav(source);
    if (content.kind === 'pcm') return pcmContainer(source, { format: 'wav', ...content });
    const { start, bytes = Infinity } = content;
    const mp3 = await openMp3(source.slice(start, start + bytes));
    return { ...mp3, source: { ...mp3.source, format: 'wav' } };
  },
  mp4: async (source) => {
    if (await lacksIndex(source)) throw new AudioDecodeError('incomplete-download', { format: 'm4a' });
    return openWithMediabunny(source, 'm4a');
  },
  ts: (source) => openWithMediabunny(source, 'ts'),
  matroska: async (source) => {
    const end = (await matroskaEnd(source)) ?? 0;
    return openWithMediabunny(
      source,
      'mka',
      Math.max(source.size, Math.min(end, source.size + MOST_MISSING_BYTES)),
    );
  },
};
