import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readClips } from '../../cli/support/clips';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-clips-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function csv(text: string): string {
  const file = path.join(folder, 'clips.csv');
  writeFileSync(file, text);
  return file;
}

describe('reading clips', () => {
  it('takes what it knows of each row, quoted commas and all', async () => {
    const file = csv('clip,genre,kind,file,note\na,jazz,full,"x, y.ogg","so, so"\nb,pop,snippet,b.ogg,\n');
    expect(await readClips(file)).toEqual([
      { clip: 'a', genre: 'jazz', kind: 'full', file: 'x, y.ogg' },
      { clip: 'b', genre: 'pop', kind: 'snippet', file: 'b.ogg' },
    ]);
  });

  it('takes genres by their labels, whichever network will know them', async () => {
    const file = csv(
      'clip,genre,kind,file\na,other:latin,full,a\nb,"rock, ""n"" roll",full,b\nc,국악,full,c\n',
    );
    expect((await readClips(file)).map(({ genre }) => genre)).toEqual([
      'other:latin',
      'rock, "n" roll',
      '국악',
    ]);
  });

  it('keeps the clips of the folds asked for', async () => {
    const file = csv('clip,genre,kind,file,fold\na,jazz,full,a,0\nb,jazz,full,b,1\nc,jazz,full,c,2\n');
    expect((await readClips(file, ['0', '2'])).map(({ clip }) => clip)).toEqual(['a', 'c']);
  });

  it('refuses folds where the csv has none', async () => {
    await expect(readClips(csv('clip,genre,kind,file\na,jazz,full,a\n'), ['0'])).rejects.toThrow('fold');
  });

  it.each([
    ['a clip without a genre', 'clip,genre,kind,file\na,jazz,full,a\nb,,full,b\n', 'row 2'],
    ['a missing column', 'clip,genre,file\na,jazz,a\n', 'kind'],
  ])('refuses %s and says where', async (_, text, words) => {
    await expect(readClips(csv(text))).rejects.toThrow(words);
  });
});
