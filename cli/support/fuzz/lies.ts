/** Headers that say what is not so. */
import { repairOggPages } from '../../../tests/audio/support/oggFile';
import type { Dice } from './dice';
import { changed, placeIn, placesOf, type Mutation } from './mutation';

/** What programs stumble over, as far as it fits into `bits`. */
function extremes(bits: number, truth: bigint): bigint[] {
  const all = 1n << BigInt(bits);
  const half = all >> 1n;
  const values = [
    0n,
    1n,
    2n,
    half - 1n,
    half,
    half + 1n,
    all - 1n,
    all - 8n,
    truth - 1n,
    truth + 1n,
    2n * truth,
  ];
  return values.map((value) => ((value % all) + all) % all);
}

function writeExtreme(view: DataView, at: number, bits: 8 | 16 | 32 | 64, dice: Dice): void {
  if (at < 0 || at + bits / 8 > view.byteLength) return;
  const isLittle = dice.pick([true, false]);
  const [read, write] = {
    8: [
      () => BigInt(view.getUint8(at)),
      (value: bigint) => {
        view.setUint8(at, Number(value));
      },
    ] as const,
    16: [
      () => BigInt(view.getUint16(at, isLittle)),
      (value: bigint) => {
        view.setUint16(at, Number(value), isLittle);
      },
    ] as const,
    32: [
      () => BigInt(view.getUint32(at, isLittle)),
      (value: bigint) => {
        view.setUint32(at, Number(value), isLittle);
      },
    ] as const,
    64: [
      () => view.getBigUint64(at, isLittle),
      (value: bigint) => {
        view.setBigUint64(at, value, isLittle);
      },
    ] as const,
  }[bits];
  write(dice.pick(extremes(bits, read())));
}

/** Places of 32 bits whose value, read either way, may be a length of something in the file. */
function lengthsIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLength = (value: number): boolean => value > 4 && value <= bytes.length;
  const places: number[] = [];
  for (let at = 0; at + 4 <= Math.min(bytes.length, 4096); at++) {
    if (isLength(view.getUint32(at)) || isLength(view.getUint32(at, true))) places.push(at);
  }
  return places;
}

const lyingLength: Mutation = ({ bytes, dice }) => {
  const places = lengthsIn(bytes);
  return changed(bytes, (_, view) => {
    for (let lies = dice.size(3); lies > 0; lies--) {
      const at = places.length > 0 ? dice.pick(places) : placeIn(bytes, dice);
      writeExtreme(view, at, dice.pick([32, 32, 32, 64]), dice);
    }
  });
};

/** Words by which the parts of files are known; what they say stands behind them, and of MP4 in front. */
const WORDS = [
  ...[
    'RIFF',
    'fmt ',
    'data',
    'ds64',
    'fact',
    'FORM',
    'COMM',
    'SSND',
    'fLaC',
    'OggS',
    'OpusHead',
    'vorbis',
    'ID3',
  ],
  ...[
    'ftyp',
    'moov',
    'mvhd',
    'trak',
    'tkhd',
    'mdhd',
    'elst',
    'stsd',
    'stts',
    'stsc',
    'stsz',
    'stco',
    'mp4a',
    'esds',
  ],
  ...[
    'dOps',
    'moof',
    'tfhd',
    'tfdt',
    'trun',
    'mdat',
    'Xing',
    'Info',
    'VBRI',
    'LAME',
    'webm',
    '\x1aE\xdf\xa3',
  ],
  ...['\x18\x53\x80\x67', '\x1f\x43\xb6\x75', '\x16\x54\xae\x6b'],
];

/** Bytes behind a word that may belong to it, and in front. */
const BEHIND = 44;
const IN_FRONT = 8;

const absurdHeader: Mutation = ({ bytes, dice }) => {
  const searched = Buffer.from(bytes);
  const there = WORDS.filter((word) => searched.includes(word, 0, 'latin1'));
  return changed(bytes, (copy, view) => {
    for (let lies = dice.size(4); lies > 0; lies--) {
      const word = there.length > 0 ? dice.pick(there) : '';
      const places = word === '' ? [0] : placesOf(searched, word);
      const at = dice.pick(places) + dice.int(-IN_FRONT, BEHIND);
      writeExtreme(view, at, dice.pick([8, 8, 16, 16, 32, 32, 64]), dice);
    }
    // Else nobody would look into a page that is not what its checksum says.
    if (dice.int(0, 3) > 0) repairOggPages(copy);
  });
};

/** Bits of packets that a checksum would have kept a decoder from. */
const trueChecksum: Mutation = ({ bytes, dice }) =>
  changed(bytes, (copy) => {
    for (let flips = dice.size(32); flips > 0; flips--) copy[placeIn(copy, dice)] ^= 1 << dice.int(0, 7);
    repairOggPages(copy);
  });

export const LIES: Record<string, Mutation> = { lyingLength, absurdHeader, trueChecksum };
