import { readFileSync } from 'node:fs';

/** The blocks of code of a document, by the comment that each begins with, `// page.js` for example. */
export function codeBlocks(document: string, language: string): Record<string, string> {
  const blocks = readFileSync(document, 'utf8').matchAll(
    new RegExp(`^\`\`\`${language}\\n(?://|#) ([\\w.-]+).*\\n([\\s\\S]*?)^\`\`\``, 'gm'),
  );
  return Object.fromEntries([...blocks].map(([, name, code]) => [name, code]));
}
