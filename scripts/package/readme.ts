import { readFileSync } from 'node:fs';

/** Of the README, what concerns whoever installs the package: its title, and how it is used. */
export function packedReadme(): string {
  const readme = readFileSync('README.md', 'utf8');
  const section = /^## Use it in your project\n[\s\S]*?(?=^## )/m.exec(readme)?.[0];
  if (section === undefined) throw new Error('README.md has no section "Use it in your project".');
  return `# Genrescope\n\nNames the genre of music in the browser and in Node. Nothing is uploaded.\n\n${section}`;
}
