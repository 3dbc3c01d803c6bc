import type { Plugin } from 'vite';
import en from '../src/locales/en.json' with { type: 'json' };
import ko from '../src/locales/ko.json' with { type: 'json' };

/** Which language a person speaks is known only once a script runs, so each text stands there in all of them. */
const LANGUAGES = { en, ko };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function inEachLanguage(textOf: (texts: typeof en.shell) => string): string {
  return Object.entries(LANGUAGES)
    .map(([language, { shell }]) => `<p lang="${language}">${escaped(textOf(shell))}</p>`)
    .join('');
}

/**
 * Writes into the page what is seen before its script has come, which takes many seconds on a slow line, and what is
 * read where no script may run: name, description, and what to do. React takes the place of it.
 */
export function firstPaint(): Plugin {
  return {
    name: 'genrescope:first-paint',
    transformIndexHtml: {
      // Before addresses are given the base of the build.
      order: 'pre',
      handler: (html) =>
        html
          .replace(
            '<!-- first paint -->',
            '<div class="firstPaint">' +
              '<p class="firstPaintBrand"><img src="/favicon.svg" width="32" height="32" alt="" />Genrescope</p>' +
              `<div class="firstPaintText">${inEachLanguage(({ description }) => description)}</div>` +
              `<div class="firstPaintLoading">${inEachLanguage(({ loading }) => loading)}</div>` +
              '</div>',
          )
          .replace(
            '<!-- no script -->',
            inEachLanguage(({ noScript }) => noScript),
          ),
    },
  };
}
