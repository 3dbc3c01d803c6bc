/** As many bytes of a file's start as `looksLikeSound` asks for. */
export const MAGIC_BYTES = 12;

/** What a file of each kind begins with; `.` stands for any byte. */
const BEGINNINGS = [
  /^(RIFF|RF64|BW64)....WAVE/s,
  /^FORM....AIF[FC]/s,
  /^ID3/,
  /^OggS/,
  /^fLaC/,
  // MPEG-4 and QuickTime; old QuickTime files begin with any of the latter.
  /^....(ftyp|moov|mdat|wide|free|skip)/s,
  // Matroska and WebM.
  /^\x1a\x45\xdf\xa3/,
  // Read by no browser, but known to be sound: whoever opens them can say so by name.
  /^(caff|wvpk|MAC |DSD |MThd|\.snd)/,
  /^\x30\x26\xb2\x75\x8e\x66\xcf\x11/,
];

/** Whether a file that begins with these bytes is sound, or a film that may have some. */
export function looksLikeSound(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes);
  return BEGINNINGS.some((beginning) => beginning.test(text)) || isMpegFrame(bytes);
}

/**
 * Whether a frame of MPEG audio (ISO 11172-3) or of AAC (ADTS) begins here, by the values that its header may not have: a text in
 * UTF-16 begins as a frame does.
 */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return false;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 && ((third >> 2) & 0xf) < 13;
  const [version, bitRate, sampleRate] = [(second >> 3) & 3, third >> 4, (third >> 2) & 3];
  return layer === 1 && version !== 1 && bitRate !== 0 && bitRate !== 15 && sampleRate !== 3;
}
