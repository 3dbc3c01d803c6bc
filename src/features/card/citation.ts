import type { ModelCard } from '../../models';

/** How to cite a network, as BibTeX. */
export function citation({ name, version, date, hash }: ModelCard): string {
  return [
    `@misc{genrescope-${name}-${version},`,
    `  title  = {Genrescope: ${name}, version ${version}},`,
    '  author = {{The Genrescope authors}},',
    `  year   = {${date.slice(0, 4)}},`,
    `  note   = {Network for naming the genre of music in the browser; weights with SHA-256 ${hash.slice(0, 12)}}`,
    '}',
  ].join('\n');
}
