import { openAsBlob } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { registerDecoder, openStream, type SampleStream } from '../../src/audio';
import { flacDecoders } from './decoders/flac/flacDecoder';
import { mp3Decoders } from './decoders/mp3Decoder';
import { opusDecoders } from './decoders/opusDecoder';
import { vorbisDecoders } from './decoders/vorbisDecoder';

/** Node has no WebCodecs: after this import, `openStream` decodes by wasm instead. (WAV needs no decoder.) */
for (const decoders of [mp3Decoders, vorbisDecoders, opusDecoders, flacDecoders]) registerDecoder(decoders);

/**
 * Opens a sound file of the disk; see `openStream`.
 *
 * @throws what the system says, where the file can't be read; of a folder or a pipe a word of our own
 */
export async function openFile(
  path: string,
  options?: Parameters<typeof openStream>[1],
): Promise<SampleStream> {
  const file = await stat(path);
  if (file.isDirectory()) throw new Error('a folder; name the files in it');
  // A pipe has no size and no places; opening one waits until somebody writes to it.
  if (!file.isFile()) throw new Error('not a file; save what comes through a pipe to one first');
  // Node's own message about a path that can't be opened as a blob does not say why.
  await access(path, constants.R_OK);
  return openStream(await openAsBlob(path), options);
}
