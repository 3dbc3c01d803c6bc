/** How a person calls this program: by its name in the package, by npm's script in the repository. */
export function calledAs(script: string): string {
  return import.meta.url.endsWith('.ts') ? `npm run ${script} --` : 'genrescope';
}
