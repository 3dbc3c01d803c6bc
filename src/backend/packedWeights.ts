import type { DataId } from '@tensorflow/tfjs-core';

/** What a layer keeps in the kernels' memory: its weights as the kernels read them, and room that only it uses. */
export interface Packed {
  dispose: () => void;
}

interface Entry {
  ids: readonly DataId[];
  key: string;
  packed: Packed;
}

/** What layers keep, by the data ids of the weights that it was made from; it goes with the first of them that goes. */
export class PackedWeights {
  private readonly entries = new Map<DataId, Entry[]>();

  /**
   * What was made from these weights before, else what `make` makes.
   *
   * @param ids of all weights, at least one
   * @param key tells apart what is made from the same weights, for inputs of another size for example; one `key` always stands
   *   for one type of `P`
   */
  get<P extends Packed>(ids: readonly DataId[], key: string, make: () => P): P {
    const known = this.entries.get(ids[0])?.find((entry) => entry.key === key && isSame(entry.ids, ids));
    // The key stands for the type.
    if (known) return known.packed as P;
    const packed = make();
    const entry = { ids, key, packed };
    for (const id of new Set(ids)) this.entries.set(id, [...(this.entries.get(id) ?? []), entry]);
    return packed;
  }

  /** Disposes of all that was made from a weight, which is no more. */
  forget(id: DataId): void {
    for (const entry of this.entries.get(id) ?? []) {
      entry.packed.dispose();
      for (const other of entry.ids) {
        const left = this.entries.get(other)?.filter((one) => one !== entry) ?? [];
        if (left.length > 0) this.entries.set(other, left);
        else this.entries.delete(other);
      }
    }
  }
}

function isSame(a: readonly DataId[], b: readonly DataId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
