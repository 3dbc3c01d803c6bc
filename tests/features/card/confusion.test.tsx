import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/app/i18n';
import { Confusion } from '../../../src/features/card/Confusion';
import { GenreTable } from '../../../src/features/card/GenreTable';
import { TOY_GENRES } from '../../support/toyCard';

/** As many genres, each of which is sometimes taken for the next one. */
function tested(genres: readonly string[]) {
  const confusion = genres.map((_, row) =>
    genres.map((_, column) => (row === column ? 8 : column === row + 1 ? 2 : 0)),
  );
  return { genres, confusion };
}

const own = [...TOY_GENRES, 'rock'];
const many = Array.from({ length: 40 }, (_, place) => `장르 ${place}`);

describe('the confusions of a network', () => {
  it('of genres that nobody knows name them by their labels, and well-known ones in the page’s language', async () => {
    await createI18n('ko');
    const html = renderToStaticMarkup(<Confusion tested={tested(own)} />);
    for (const name of ['trot', '국악', 'rock, &quot;n&quot; roll', '록'])
      expect(html).toContain(`>${name}<`);
    expect(html).not.toContain('>rock<');
  });

  it('have a row and a column for each of forty genres', async () => {
    await createI18n('en');
    const html = renderToStaticMarkup(<Confusion tested={tested(many)} />);
    expect(html.match(/<td data-right/g)).toHaveLength(40 * 40);
    expect(html.match(/<th scope="row"/g)).toHaveLength(40);
    expect(html.match(/<th scope="col"/g)).toHaveLength(40);
    expect(html).toContain('tabindex="0"');
  });

  it('come with a row for each genre, in different colours, found and trusted', async () => {
    await createI18n('en');
    const html = renderToStaticMarkup(<GenreTable tested={tested(own)} />);
    const colours = [...html.matchAll(/light-dark\([^)]*\)/g)].map(([colour]) => colour);
    expect(new Set(colours).size).toBe(own.length);
    // The first loses two of ten to the second; the last is given two of the one before it.
    expect(html).toContain('8 of 10');
    expect(html.match(/<th scope="row"/g)).toHaveLength(own.length);
  });
});
