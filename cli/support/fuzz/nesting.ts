/** Files in files, and in front of and behind what belongs to them. */
import { flacFrames, flacHeader } from '../../../tests/audio/support/flacFile';
import { oggFile } from '../../../tests/audio/support/oggFile';
import { riff } from '../../../tests/audio/support/wav';
import { tone } from '../../../tests/audio/support/signals';
import type { Dice } from './dice';
import { ascii, join, placeIn, type Mutation } from './mutation';

const LONGEST_JUNK_BYTES = 60_000;
/** Of WAVE: PCM, ADPCM, floats, A-law, mu-law, IMA, GSM, MPEG, mp3, AAC, FLAC, extensible. */
const WAVE_TAGS = [1, 2, 3, 6, 7, 0x11, 0x31, 0x50, 0x55, 0xff, 0xf1ac, 0xfffe];

const inWav: Mutation = ({ bytes, dice }) =>
  riff(
    {
      tag: dice.pick(WAVE_TAGS),
      channels: dice.pick([0, 1, 2, 6, 255, 65_535]),
      sampleRate: dice.pick([0, 1, 8000, 16_000, 44_100, 384_000, 0xffff_ffff]),
      frameBytes: dice.pick([0, 1, 2, 4, 12, 65_535]),
      bits: dice.pick([0, 1, 4, 8, 12, 16, 24, 32, 64, 255]),
    },
    bytes,
  );

/** Of 32 bits from the most significant byte on, as MP4 and AIFF write it; now and then a wrong one. */
function lengthField(length: number, dice: Dice): Uint8Array {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(dice.pick([length, length, length, 0, 1, 0xffff_ffff]));
  return field;
}

const inAiff: Mutation = ({ bytes, dice }) => {
  const common = join(Uint8Array.of(0, 1), lengthField(bytes.length >> 1, dice), Uint8Array.of(0, 16));
  const rate = Uint8Array.of(0x40, dice.pick([0x0d, 0x00, 0xff]), 0xfa, 0, 0, 0, 0, 0, 0, 0);
  const sound = join(ascii('SSND'), lengthField(8 + bytes.length, dice), new Uint8Array(8), bytes);
  const body = join(ascii('AIFFCOMM'), Uint8Array.of(0, 0, 0, 18), common, rate, sound);
  return join(ascii('FORM'), lengthField(body.length, dice), body);
};

const inMp4Box: Mutation = ({ bytes, dice }) => {
  const name = dice.pick(['mdat', 'free', 'moov', 'moof', 'ftyp', 'wide', 'meta']);
  return join(lengthField(8 + bytes.length, dice), ascii(name), bytes);
};

/** Whatever the file is, in pages as packets of a stream of FLAC or of what it says itself. */
const inOgg: Mutation = ({ bytes, dice }) => {
  const options = { sampleRate: 16_000, bits: 16 };
  const silence = [tone(440, 16_000, 0.3)];
  const header = dice.pick([
    join(ascii('\x7fFLAC\x01\0\0\0'), flacHeader(silence, options)),
    ascii('OpusHead\x01\x02\x38\x01\x80\xbb\0\0\0\0\0'),
    bytes.subarray(0, 30),
  ]);
  const step = dice.pick([100, 1000, 20_000]);
  const count = Math.min(200, Math.ceil(bytes.length / step));
  const packets = dice.pick([
    flacFrames(silence, options),
    Array.from({ length: count }, (_, index) => bytes.subarray(index * step, (index + 1) * step)),
  ]);
  const granule = dice.pick([0, 960, 4096, -1, 2 ** 40]);
  return oggFile(
    [header],
    packets.map((data, index) => ({ data, granule: granule * (index + 1) })),
  );
};

const inZip: Mutation = ({ bytes }) =>
  join(ascii('PK\x03\x04\x0a' + '\0'.repeat(21) + '\x05\0\0\0s.mp3'), bytes);

/** Its length is told in sevens of bits; now and then a wrong one. */
const behindId3: Mutation = ({ bytes, dice }) => {
  const length = dice.size(2000);
  const told = dice.pick([length, length, 0, 1, bytes.length, 2 ** 28 - 1]);
  const size = [21, 14, 7, 0].map((shift) => (told >> shift) & 127);
  const head = join(
    ascii('ID3'),
    Uint8Array.of(dice.pick([2, 3, 4, 255]), 0, dice.pick([0, 0x10, 0xff]), ...size),
  );
  return join(head, dice.bytes(length), bytes);
};

const behindJunk: Mutation = ({ bytes, dice }) => {
  const length = dice.size(LONGEST_JUNK_BYTES);
  const filler = dice.pick([0, 1, 0xff, 0x47, 0x4f]);
  return join(dice.pick([new Uint8Array(length).fill(filler), dice.bytes(Math.min(length, 4096))]), bytes);
};

const beforeTag: Mutation = ({ bytes, dice }) =>
  join(bytes, ascii(dice.pick(['TAG', 'APETAGEX\xd0\x07\0\0', 'LYRICSBEGIN', '3DI'])), dice.bytes(125));

const beforeOther: Mutation = ({ bytes, other }) => join(bytes, other);

const insideOther: Mutation = ({ bytes, other, dice }) => {
  const at = placeIn(other, dice);
  return join(other.subarray(0, at), bytes, other.subarray(at));
};

export const NESTING: Record<string, Mutation> = {
  inWav,
  inAiff,
  inMp4Box,
  inOgg,
  inZip,
  behindId3,
  behindJunk,
  beforeTag,
  beforeOther,
  insideOther,
};
