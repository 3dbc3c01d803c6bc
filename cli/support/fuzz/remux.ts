import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  Output,
  type OutputFormat,
} from 'mediabunny';
import { repairOggPages } from '../../../tests/audio/support/oggFile';
import { placesOf } from './mutation';

/** Boxes of MP4 that say when the file was made, as two numbers of 32 bits so many bytes behind their name. */
const DATED_BOXES = ['mvhd', 'tkhd', 'mdhd'];
const DATES_AT = 8;
/** Where a page of Ogg says which stream it belongs to: a random number of 32 bits. */
const SERIAL_AT = 14;

/**
 * The first `seconds` of a sound file's encoded packets in another container, which must be one for that codec;
 * the same bytes every time.
 *
 * @throws {Error} where there is no sound in it
 */
export async function remux(
  file: Uint8Array<ArrayBuffer>,
  format: OutputFormat,
  seconds: number,
): Promise<Uint8Array> {
  const input = new Input({ source: new BufferSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  const [codec, decoderConfig] = [await track?.getCodec(), await track?.getDecoderConfig()];
  if (!track || !codec || !decoderConfig) throw new Error('There is no sound to be remultiplexed.');
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.timestamp > seconds) break;
    // What an encoder puts in front of time 0 is none of a container's that begins there.
    if (packet.timestamp >= 0) await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  input.dispose();
  if (!target.buffer) throw new Error('Nothing was written.');
  return withoutChance(Buffer.from(target.buffer));
}

/** Dates and random numbers that were written replaced by zeros. */
function withoutChance(bytes: Buffer): Uint8Array {
  for (const box of DATED_BOXES) {
    for (const at of placesOf(bytes, box)) bytes.fill(0, at + DATES_AT, at + DATES_AT + 8);
  }
  for (const at of placesOf(bytes, 'OggS')) bytes.fill(0, at + SERIAL_AT, at + SERIAL_AT + 4);
  repairOggPages(bytes);
  return bytes;
}
