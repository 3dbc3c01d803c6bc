import type { HtmlTagDescriptor, Plugin } from 'vite';

const FILE_PAGE = 'src/features/file/FilePage.tsx';

/**
 * Lets the built page ask for the code and the style of its first page, which most visitors open, together with the shell's:
 * otherwise a browser hears of them only once the shell runs.
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
        if (!page) return [];
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `${base}${file}` },
          injectTo: 'head',
        });
        const needed = chunks.filter(({ fileName }) => [page.fileName, ...page.imports].includes(fileName));
        const styles = new Set(needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
        return [
          ...needed.map(({ fileName }) => link('modulepreload', fileName)),
          ...[...styles].map((file) => link('stylesheet', file)),
        ].filter(({ attrs }) => !html.includes(String(attrs?.href)));
      },
    },
  };
}
