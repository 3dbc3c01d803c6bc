import path from 'node:path';

/**
 * The path of what a person named, from where the person stands: npm runs programs in the folder of the package, and says in
 * INIT_CWD where it was called.
 */
export function fromHere(named: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
}
