import { openAsBlob } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { registerDecoder } from 'mediabunny';
import { openStream, type SampleStream } from '../../src/audio';
import { FlacDecoder } from './decoders/flacDecoder';
import { Mp3Decoder } from './decoders/mp3Decoder';
import { OpusDecoder } from './decoders/opusDecoder';
import { VorbisDecoder } from './decoders/vorbisDecoder';

/** Node has no WebCodecs: after this import, `openStream` decodes by wasm instead. (WAV needs no decoder.) */
for (const decoder of [Mp3Decoder, VorbisDecoder, OpusDecoder, FlacDecoder]) registerDecoder(decoder);

/** Opens a sound file of the disk; see `openStream`. */
export async function openFile(path: string): Promise<SampleStream> {
  // Node's own message about a path that can't be opened as a blob does not say why.
  await access(path, constants.R_OK);
  return openStream(await openAsBlob(path));
}
