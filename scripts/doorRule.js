import { existsSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '../src');

/** The folder of `src` that a file belongs to: the first one on its way, of a feature the feature's; undefined outside. */
function folderOf(file) {
  const relative = path.relative(SOURCE, file);
  if (relative.startsWith('..')) return undefined;
  const [first, second] = relative.split(path.sep);
  return first === 'features' ? path.join(first, second ?? '') : first;
}

/** A module that is code: styles, texts and files that are asked for by a query are not. */
function isCode(specifier) {
  return specifier.startsWith('.') && !/\?|\.(css|json|wasm)$/.test(specifier);
}

/**
 * A folder of `src` is entered by a door: what another folder imports is a folder whose `index.ts` says what is public. Modules
 * that are loaded on demand (`import()`) are entries of their own.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const doorRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { inside: '{{specifier}} is private to src/{{folder}}: import it from an index.ts there.' },
  },
  create(context) {
    const check = ({ source }) => {
      if (!source || !isCode(source.value)) return;
      const target = path.resolve(path.dirname(context.filename), source.value);
      const folder = folderOf(target);
      if (!folder || folder === folderOf(context.filename)) return;
      if (existsSync(path.join(target, 'index.ts'))) return;
      context.report({ node: source, messageId: 'inside', data: { specifier: source.value, folder } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
