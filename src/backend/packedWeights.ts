import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import type { Size } from './layout';

/** What a layer keeps in the kernels' memory: its weights as the kernels read them, and room that only it uses. */
export interface Packed {
  dispose: () => void;
}

/** What weights are packed for. The same weights may be packed for several uses. */
export interface PackedUse {
  /** One `kind` always stands for one type of what is packed. */
  kind: string;
  /** Of the input, where what is packed depends on it. */
  size?: Size;
  stride?: number;
}

interface Entry {
  ids: readonly DataId[];
  use: PackedUse;
  packed: Packed;
}

/** What layers keep, by the data ids of the weights that it was made from; it goes with the first of them that goes. */
export class PackedWeights {
  private readonly entries = new Map<DataId, Entry[]>();
  private readonly beforePacking: () => void;

  /** @param beforePacking is called before anything is packed, and so written to the kernels' memory */
  constructor(beforePacking: () => void) {
    this.beforePacking = beforePacking;
  }

  /**
   * What was made from these weights for this use before, else what `make` makes.
   *
   * @param inputs of a kernel: all of them but the first are weights, at least one
   */
  get<P extends Packed>(inputs: readonly TensorInfo[], use: PackedUse, make: () => P): P {
    const known = this.find(inputs, use);
    // The kind stands for the type.
    if (known) return known.packed as P;
    this.beforePacking();
    const ids = inputs.slice(1).map(({ dataId }) => dataId);
    const entry = { ids, use, packed: make() };
    for (const id of new Set(ids)) this.entries.set(id, [...(this.entries.get(id) ?? []), entry]);
    return entry.packed;
  }

  /** Disposes of all that was made from a weight, which is no more. */
  forget(id: DataId): void {
    const made = this.entries.get(id);
    if (!made) return;
    for (const entry of made) {
      entry.packed.dispose();
      for (const other of entry.ids) {
        const left = this.entries.get(other)?.filter((one) => one !== entry) ?? [];
        if (left.length > 0) this.entries.set(other, left);
        else this.entries.delete(other);
      }
    }
  }

  /** Is called for every layer of every prediction, and so makes nothing. */
  private find(inputs: readonly TensorInfo[], use: PackedUse): Entry | undefined {
    const entries = this.entries.get(inputs[1].dataId);
    return entries?.find((entry) => isFor(entry.use, use) && isMadeFrom(entry.ids, inputs));
  }
}

function isMadeFrom(ids: readonly DataId[], inputs: readonly TensorInfo[]): boolean {
  return ids.length === inputs.length - 1 && ids.every((id, at) => id === inputs[at + 1].dataId);
}

function isFor(a: PackedUse, b: PackedUse): boolean {
  return (
    a.kind === b.kind &&
    a.stride === b.stride &&
    a.size?.height === b.size?.height &&
    a.size?.width === b.size?.width
  );
}
