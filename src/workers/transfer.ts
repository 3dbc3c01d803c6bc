const marked = new WeakMap<object, readonly Transferable[]>();

/** Marks `value`, an argument, report or answer: when it crosses to another thread, these parts of it are moved, not copied. */
export function transfer<T extends object>(value: T, transferables: readonly Transferable[]): T {
  marked.set(value, transferables);
  return value;
}

/** The parts of a value that are to be moved. */
export function transferablesOf(value: unknown): Transferable[] {
  return typeof value === 'object' && value !== null ? [...(marked.get(value) ?? [])] : [];
}
