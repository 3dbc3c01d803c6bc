import { openAsBlob } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { registerDecoder, openStream, type SampleStream } from '../../src/audio';
import { flacDecoders } from './decoders/flac/flacDecoder';
import { mp3Decoders } from './decoders/mp3Decoder';
import { opusDecoders } from './decoders/opusDecoder';
import { vorbisDecoders } from './decoders/vorbisDecoder';

/** Node has no WebCodecs: after this import, `openStream` decodes by wasm instead. (WAV needs no decoder.) */
for (const decoders of [mp3Decoders, vorbisDecoders, opusDecoders, flacDecoders]) registerDecoder(decoders);

/** Opens a sound file of the disk; see `openStream`. */
export async function openFile(path: string): Promise<SampleStream> {
  // Node's own message about a path that can't be opened as a blob does not say why.
  await access(path, constants.R_OK);
  return openStream(await openAsBlob(path));
}
