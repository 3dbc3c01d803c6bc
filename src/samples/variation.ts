/** Of what `encodeWav` writes. */
const HEADER = 44;

/** A stretch of a piece, perhaps faster and higher. */
export interface Variation {
  /** Shares of the piece, in [0, 1]. */
  from: number;
  to: number;
  /** 1 as composed. */
  speed: number;
}

/** A variation of a piece, both as WAV files of `encodeWav`. */
export function vary(wav: ArrayBuffer, { from, to, speed }: Variation): ArrayBuffer {
  const samples = (wav.byteLength - HEADER) / 2;
  const [start, end] = [from, to].map((share) => HEADER + 2 * Math.round(share * samples));
  const varied = new Uint8Array(HEADER + end - start);
  varied.set(new Uint8Array(wav, 0, HEADER));
  varied.set(new Uint8Array(wav, start, end - start), HEADER);
  const view = new DataView(varied.buffer);
  // Played at another rate, a piece is faster and higher.
  const rate = Math.round(speed * view.getUint32(24, true));
  view.setUint32(4, varied.byteLength - 8, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, 2 * rate, true);
  view.setUint32(40, end - start, true);
  return varied.buffer;
}
