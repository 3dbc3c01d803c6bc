/** Words by which the tags of files name a genre; its own name is one anyway. A word counts as a whole, not as a part of another. */
const WORDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  blues: ['블루스'],
  classical: ['baroque', 'opera', 'symphony', 'symphonic', 'chamber', 'orchestral', '클래식'],
  country: ['bluegrass', 'americana', '컨트리'],
  disco: ['디스코'],
  electronic: ['electronica', 'techno', 'house', 'trance', 'edm', 'dubstep', '일렉트로닉'],
  hiphop: ['hip hop', 'rap', 'trap', '힙합', '랩'],
  jazz: ['swing', 'bebop', 'bop', '재즈'],
  metal: ['metalcore', '메탈'],
  pop: ['kpop', 'k pop', 'jpop', 'j pop', 'synthpop', '팝', '가요'],
  reggae: ['dub', 'ska', 'dancehall', 'ragga', '레게'],
  rock: ['punk', 'grunge', 'indie', 'alternative', '록', '락'],
  soul: ['rnb', 'r b', 'motown', 'funk', '소울'],
};

/** Small letters and figures, everything else as one space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether the tag of a file names a genre, alone or among others: `Alternative Rock` names rock, `Hip-Hop/Rap` hiphop.
 *
 * @param tag free words, as they stand in the file
 */
export function namesGenre(tag: string, genre: string): boolean {
  const words = ` ${plain(tag)} `;
  return [plain(genre), ...(WORDS[genre] ?? [])].some((word) => word !== '' && words.includes(` ${word} `));
}
