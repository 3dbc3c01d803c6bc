/** What a version of a network brought. */
export interface Change {
  /** Such as `2.0.0`. */
  version: string;
  text: string;
}

/** The changes up to a version, newest first. */
export function changesUntil(version: string, changes: readonly Change[]): Change[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return changes
    .filter((change) => compare(change.version, version) <= 0)
    .sort((a, b) => compare(b.version, a.version));
}
