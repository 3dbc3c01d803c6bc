import { text, viewOf } from './bytes';
import type { MpegFrame } from './mpegFrame';

/** Frames that an mp3 decoder itself is late by. */
const DECODER_DELAY = 529;
/** Encoders whose account of delay and padding is one: others leave those bytes to chance. */
const TELL_DELAY = /^(LAME|Lavf|Lavc)/;
const FRAME_COUNT = 1;
/** Bytes that each flag's field takes. */
const FIELDS = [4, 4, 100, 4];

/** What the first frame of an mp3 says of the others; it holds no sound itself. */
export interface XingTag {
  /** Frames of MPEG that follow; undefined where it does not say. */
  frameCount: number | undefined;
  /** Samples at the start of what a decoder gives, and at its end, that the encoder added; 0 where it does not say. */
  delay: number;
  padding: number;
}

/** Reads the tag of Xing, LAME or Fraunhofer (VBRI) in a frame; undefined where there is none. */
export function readXing(data: Uint8Array, { sideEnd }: MpegFrame): XingTag | undefined {
  const view = viewOf(data);
  if (text(data, 36, 4) === 'VBRI' && data.length >= 54) {
    return { frameCount: view.getUint32(50), delay: 0, padding: 0 };
  }
  if (!['Xing', 'Info'].includes(text(data, sideEnd, 4)) || data.length < sideEnd + 12) return undefined;
  const flags = view.getUint32(sideEnd + 4);
  const frameCount = (flags & FRAME_COUNT) !== 0 ? view.getUint32(sideEnd + 8) : undefined;
  const fieldBytes = FIELDS.reduce((sum, bytes, index) => sum + ((flags >> index) & 1 ? bytes : 0), 0);
  return { frameCount, ...readDelay(data, sideEnd + 8 + fieldBytes) };
}

/** LAME's extension of the tag: two numbers of 12 bits behind 21 bytes. */
function readDelay(data: Uint8Array, at: number): { delay: number; padding: number } {
  if (!TELL_DELAY.test(text(data, at, 4)) || data.length < at + 24) return { delay: 0, padding: 0 };
  const [high, middle, low] = data.subarray(at + 21, at + 24);
  return {
    delay: high * 16 + (middle >> 4) + DECODER_DELAY,
    padding: Math.max(0, (middle & 15) * 256 + low - DECODER_DELAY),
  };
}
