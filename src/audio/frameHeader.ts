/** A frame of bare MPEG audio or AAC, which can be played without anything before it. */
export interface FrameHeader {
  kind: 'mp3' | 'aac';
  /** Length of the frame, its header included. */
  bytes: number;
  samples: number;
  /** Hz. */
  sampleRate: number;
}

/** As many bytes as `readFrameHeader` asks for. */
export const HEADER_BYTES = 6;

/** ISO 11172-3 and 13818-3, layer III, in kbit/s by index; 0 where a header may not have it. */
const KBITS_MPEG1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const KBITS_MPEG2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
const RATES_MPEG1 = [44_100, 48_000, 32_000];
/** ISO 14496-3, ADTS. */
const RATES_AAC = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
];
const AAC_SAMPLES = 1024;

/** The header of a frame of MP3 or of AAC in ADTS that begins at `at`; undefined where none does, or it has no length. */
export function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  if (at + HEADER_BYTES > bytes.length || bytes[at] !== 0xff) return undefined;
  const second = bytes[at + 1];
  if ((second & 0xf6) === 0xf0) return readAdts(bytes, at);
  // Layer III is 01; version 01 is not used.
  if ((second & 0xe0) !== 0xe0 || (second & 0x06) !== 0x02 || (second & 0x18) === 0x08) return undefined;
  return readMp3((second >> 3) & 3, bytes[at + 2]);
}

/** @param version 3 is MPEG-1, 2 is MPEG-2, 0 is MPEG-2.5 */
function readMp3(version: number, third: number): FrameHeader | undefined {
  const kbits = (version === 3 ? KBITS_MPEG1 : KBITS_MPEG2)[third >> 4];
  const rate = RATES_MPEG1.at((third >> 2) & 3);
  if (kbits === 0 || ((third >> 2) & 3) === 3 || rate === undefined) return undefined;
  const sampleRate = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = version === 3 ? 1152 : 576;
  const padding = (third >> 1) & 1;
  return {
    kind: 'mp3',
    bytes: Math.floor((samples * 125 * kbits) / sampleRate) + padding,
    samples,
    sampleRate,
  };
}

function readAdts(bytes: Uint8Array, at: number): FrameHeader | undefined {
  const sampleRate = RATES_AAC.at((bytes[at + 2] >> 2) & 0xf);
  const length = ((bytes[at + 3] & 3) << 11) | (bytes[at + 4] << 3) | (bytes[at + 5] >> 5);
  if (sampleRate === undefined || length <= HEADER_BYTES) return undefined;
  return { kind: 'aac', bytes: length, samples: AAC_SAMPLES, sampleRate };
}
