/** Mono samples in [-1, 1] as a 16-bit WAV file (RIFF, PCM). */
export function encodeWav(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const header = 44;
  const file = new DataView(new ArrayBuffer(header + 2 * samples.length));
  const text = (offset: number, letters: string) => {
    new Uint8Array(file.buffer, offset).set(new TextEncoder().encode(letters));
  };
  text(0, 'RIFF');
  file.setUint32(4, file.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true); // bytes of this part
  file.setUint16(20, 1, true); // PCM
  file.setUint16(22, 1, true); // channels
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, 2 * sampleRate, true); // bytes a second
  file.setUint16(32, 2, true); // bytes a frame
  file.setUint16(34, 16, true); // bits a sample
  text(36, 'data');
  file.setUint32(40, 2 * samples.length, true);
  // Little-endian, as every machine is that runs a browser; a minute of sound is written in an instant.
  const values = new Int16Array(file.buffer, header);
  for (let index = 0; index < samples.length; index++) {
    values[index] = Math.round(32_767 * Math.min(1, Math.max(-1, samples[index])));
  }
  return file.buffer;
}
