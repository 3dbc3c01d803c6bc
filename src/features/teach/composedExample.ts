import { renderSample, vary, type SampleName } from '../../samples';

/** Three classes that nobody else has, of pieces that the page composes. */
export const COMPOSED = [
  { name: 'guitars', pieces: ['metalRiff', 'rockRiff'] },
  { name: 'dance', pieces: ['houseBeat', 'hipHopBeat'] },
  { name: 'strings', pieces: ['stringCadence'] },
] as const satisfies readonly { name: string; pieces: readonly SampleName[] }[];

export type ComposedClass = (typeof COMPOSED)[number]['name'];

/** Of each class. */
const SONGS = 4;
const SPEEDS = [1, 0.94, 1.06, 0.88];

/** Files as a folder of folders would give them. @param call what a class and a piece are called */
export async function composedExample(
  call: { className: (name: ComposedClass) => string; song: (piece: SampleName, number: number) => string },
  signal?: AbortSignal,
): Promise<File[]> {
  const files: File[] = [];
  for (const { name, pieces } of COMPOSED) {
    const wavs = await Promise.all(pieces.map((piece) => renderSample(piece, signal)));
    for (let song = 0; song < SONGS; song++) {
      const which = song % pieces.length;
      const from = song / (2 * SONGS);
      const wav = vary(wavs[which], { from, to: from + 0.5, speed: SPEEDS[song] });
      const file = new File([wav], `${call.song(pieces[which], song + 1)}.wav`, { type: 'audio/wav' });
      files.push(Object.assign(file, { relativePath: `${call.className(name)}/${file.name}` }));
    }
  }
  return files;
}
