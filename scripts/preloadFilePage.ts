import type { Plugin } from 'vite';

const FILE_PAGE = 'src/features/file/FilePage.tsx';

/**
 * Lets the built page ask for the code and the style of its first page, which most visitors open, together with the shell's:
 * otherwise a browser hears of them only once the shell runs. Styles come before scripts: on a slow line the first paint waits for
 * them alone.
 */
export function preloadFilePage(): Plugin {
  let base = '/';
  return {
    name: 'genrescope:preload-file-page',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(FILE_PAGE));
        if (!page) return html;
        const needed = chunks.filter(({ fileName }) => [page.fileName, ...page.imports].includes(fileName));
        const styles = new Set(needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        const link = (rel: string, file: string): string =>
          html.includes(`"${base}${file}"`)
            ? ''
            : `  <link rel="${rel}" crossorigin href="${base}${file}">\n  `;
        const links = [
          ...[...styles].map((file) => link('stylesheet', file)),
          ...needed.map(({ fileName }) => link('modulepreload', fileName)),
        ];
        return stylesFirst(html.replace('</head>', `${links.join('')}</head>`));
      },
    },
  };
}

/** Moves the links to styles in front of the first script. */
function stylesFirst(html: string): string {
  const links = html.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? [];
  const without = links.reduce((rest, link) => rest.replace(link, ''), html);
  return without.replace('<script', `${links.join('')}<script`);
}
