import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listedSong, writePlaylists } from '../../../cli/archive/playlists';
import { failed, judged } from './support';

it('there is a list for each genre, with paths from where it lies; what no list can name is told', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-playlists-'));
  const songs = [
    judged(path.join(folder, 'music/a.mp3')),
    judged(path.join(folder, 'lists/#1 재즈.mp3')),
    judged(path.join(folder, 'music/rock.flac'), 'r&b/soul: "x"'),
    judged(path.join(folder, 'new\nline.mp3')),
    { ...judged('unsure.mp3'), verdict: { kind: 'not-sure' as const, genre: 'jazz', confidence: 0.4 } },
    failed('broken.mp3'),
  ];
  const listed = songs.map(listedSong).filter((song) => song !== undefined);
  expect(await writePlaylists(path.join(folder, 'lists'), listed)).toEqual([
    path.join(folder, 'new\nline.mp3'),
  ]);
  expect(readdirSync(path.join(folder, 'lists')).sort()).toEqual(['jazz.m3u8', 'r&b-soul- -x-.m3u8']);
  expect(readFileSync(path.join(folder, 'lists/jazz.m3u8'), 'utf8')).toBe(
    '#EXTM3U\n#EXTINF:61,a\n../music/a.mp3\n#EXTINF:61,#1 재즈\n./#1 재즈.mp3\n',
  );
  rmSync(folder, { recursive: true });
});
