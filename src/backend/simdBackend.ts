import {
  DataStorage,
  engine,
  KernelBackend,
  util,
  type BackendTimingInfo,
  type BackendValues,
  type DataId,
  type DataType,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { Arena } from './arena';
import {
  fromRowMajor,
  pixelsOf,
  planeStride,
  tensorBytes,
  toRowMajor,
  type BlockedTensor,
  type Size,
} from './layout';
import type { Kernels } from './loadKernels';
import { PackedWeights } from './packedWeights';
import { PaddedPlanes } from './paddedPlanes';

/** How a tensor is cut for the kernels: an image [windows, height, width, channels], or vectors as the pixels of one row. */
export interface Geometry {
  windows: number;
  size: Size;
  channels: number;
}

/** A tensor in the kernels' memory, its windows one after the other. */
export interface BlockedData extends Geometry {
  address: number;
  windowBytes: number;
  /** Bytes from plane to plane. */
  stride: number;
}

/** One call of kernels inside a fused layer, which may be made again; see `SimdBackend.record`. */
export interface Step {
  /** `stem`, `block1/depthwise`, `block1/gates`, `block1/project`, ..., or as the kernel is called. */
  name: string;
  run: () => void;
}

export interface Recording {
  steps: readonly Step[];
  /** Gives back the memory of the steps, which must not be run any more. */
  release: () => void;
}

/** What there is of a tensor. One that is made here is its own data id, which saves looking it up. */
class Stored {
  readonly dtype: DataType;
  /** Row-major, as tfjs has them; absent where they are in the kernels' memory alone. */
  values: BackendValues | undefined;
  blocked: BlockedData | undefined;
  refCount: number;
  /** Of a tensor that is its own data id: where it is, until it is disposed of or moves to another backend. */
  home: SimdBackend | undefined;

  constructor(dtype: DataType, values?: BackendValues, blocked?: BlockedData, refCount = 1) {
    this.dtype = dtype;
    this.values = values;
    this.blocked = blocked;
    this.refCount = refCount;
    this.home = undefined;
  }
}

/**
 * The tfjs backend `simd`. Tensors that layers compute lie in the memory of our WebAssembly kernels, in blocks of eight channels,
 * and become row-major when they are read. It computes networks of our layers (see `src/model/layers`) and what
 * `LayersModel.predict` needs around them; other operations fail with a `MissingKernelError`.
 */
export class SimdBackend extends KernelBackend {
  readonly kernels: Kernels;
  readonly arena: Arena;
  readonly packed = new PackedWeights(() => {
    this.flush();
  });
  readonly planes: PaddedPlanes;
  /** Of data ids that come from other backends. */
  private readonly data: DataStorage<Stored>;
  private owned = 0;
  private recorded: Step[] | undefined;
  /** Steps that wait; see `together`. */
  private pending: (() => void)[] | undefined;

  constructor(kernels: Kernels) {
    super();
    this.kernels = kernels;
    this.arena = new Arena(kernels.memory);
    this.planes = new PaddedPlanes(this.arena);
    this.data = new DataStorage(this, engine());
  }

  override write(values: BackendValues, _shape: number[], dtype: DataType): DataId {
    return this.own(new Stored(dtype, values));
  }

  override move(
    dataId: DataId,
    values: BackendValues,
    _shape: number[],
    dtype: DataType,
    refCount: number,
  ): void {
    this.data.set(dataId, new Stored(dtype, values, undefined, refCount));
  }

  override read(dataId: DataId): Promise<BackendValues> {
    return new Promise((resolve) => {
      resolve(this.readSync(dataId));
    });
  }

  override readSync(dataId: DataId): BackendValues {
    const { values, blocked } = this.stored(dataId);
    if (values) return values;
    if (!blocked) return new Float32Array();
    this.flush();
    const { windows, size, channels } = blocked;
    const windowLength = pixelsOf(size) * channels;
    const read = new Float32Array(windows * windowLength);
    for (let window = 0; window < windows; window++) {
      toRowMajor(this.kernels.memory, windowOf(blocked, window), read, window * windowLength);
    }
    return read;
  }

  override refCount(dataId: DataId): number {
    return this.has(dataId) ? this.stored(dataId).refCount : 0;
  }

  override incRef(dataId: DataId): void {
    this.stored(dataId).refCount += 1;
  }

  decRef(dataId: DataId): void {
    if (this.has(dataId)) this.stored(dataId).refCount -= 1;
  }

  /** Frees a tensor's memory, and what was packed from it, once nobody refers to it; returns whether it did. */
  override disposeData(dataId: DataId, force = false): boolean {
    if (!this.has(dataId)) return true;
    const stored = this.stored(dataId);
    stored.refCount -= 1;
    if (!force && stored.refCount > 0) return false;
    if (stored.blocked) this.arena.dispose(stored.blocked.address);
    this.packed.forget(dataId);
    if (stored.home) {
      stored.home = undefined;
      this.owned -= 1;
    } else this.data.delete(dataId);
    return true;
  }

  override numDataIds(): number {
    return this.owned + this.data.numDataIds();
  }

  /** `arenaBytes` is the size of the kernels' memory, `arenaUsedBytes` what of it is in use. */
  override memory(): { unreliable: boolean; arenaBytes: number; arenaUsedBytes: number } {
    const { totalBytes, usedBytes } = this.arena;
    return { unreliable: false, arenaBytes: totalBytes, arenaUsedBytes: usedBytes };
  }

  override timerAvailable(): boolean {
    return true;
  }

  override time(f: () => void): Promise<BackendTimingInfo> {
    const startMs = util.now();
    f();
    return Promise.resolve({ kernelMs: util.now() - startMs });
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  override dispose(): void {
    // The memory goes with the backend.
  }

  /** A tensor's values, row-major, of a numeric type; not to be changed. */
  numbers({ dataId }: TensorInfo): Float32Array {
    // Layers and their weights are float32, which tfjs checks; strings never come here.
    return this.readSync(dataId) as Float32Array;
  }

  /** The tensor in the kernels' memory, cut as `geometry` says; it is put there where it is not. */
  blocked(info: TensorInfo, geometry: Geometry): BlockedData {
    const stored = this.stored(info.dataId);
    if (stored.blocked && isSame(stored.blocked, geometry)) return stored.blocked;
    const values = this.numbers(info);
    this.flush();
    if (stored.blocked) this.arena.dispose(stored.blocked.address);
    const blocked = this.allocate(geometry);
    const windowLength = pixelsOf(geometry.size) * geometry.channels;
    for (let window = 0; window < geometry.windows; window++) {
      fromRowMajor(this.kernels.memory, windowOf(blocked, window), values, window * windowLength);
    }
    stored.values = values;
    stored.blocked = blocked;
    return blocked;
  }

  /** Room for a tensor, to be written by kernels and then given to `output`. */
  allocate({ windows, size, channels }: Geometry): BlockedData {
    const windowBytes = tensorBytes(size, channels);
    const address = this.arena.allocate(windows * windowBytes);
    return { windows, size, channels, address, windowBytes, stride: planeStride(size) };
  }

  /** A tensor that a kernel has computed. */
  output(blocked: BlockedData, shape: number[]): TensorInfo {
    return { dataId: this.own(new Stored('float32', undefined, blocked)), shape, dtype: 'float32' };
  }

  /** Runs one step of a layer, called by the layer's name and what is added to it; within `together` it may wait. */
  step(layer: string, part: string, run: () => void): void {
    this.recorded?.push({ name: layer + part, run });
    if (this.pending) this.pending.push(run);
    else run();
  }

  /**
   * What `compute` gives. Its steps run one after the other once it has called for all of them, or before that for what is read:
   * kernels and the JavaScript around them each run faster in one piece. They keep their order, so that memory may be given
   * back meanwhile.
   */
  together<T>(compute: () => T): T {
    this.pending = [];
    try {
      return compute();
    } finally {
      this.flush();
      this.pending = undefined;
    }
  }

  /**
   * The steps that `compute` takes, for them to be timed. Each may be run again, in memory that is theirs until they are released,
   * for as long as the weights are there; all of them in their order compute the same again.
   */
  record(compute: () => void): Recording {
    const steps: Step[] = [];
    this.recorded = steps;
    try {
      return { steps, release: this.arena.apart(compute) };
    } finally {
      this.recorded = undefined;
    }
  }

  /** Runs the steps that wait, before memory is read or written by other means. */
  private flush(): void {
    const { pending } = this;
    if (!pending) return;
    for (const run of pending) run();
    pending.length = 0;
  }

  private own(stored: Stored): DataId {
    stored.home = this;
    this.owned += 1;
    return stored;
  }

  private has(dataId: DataId): boolean {
    return (dataId instanceof Stored && dataId.home === this) || this.data.has(dataId);
  }

  /** What there is of a tensor, which is brought here from another backend where it is there. */
  private stored(dataId: DataId): Stored {
    return dataId instanceof Stored && dataId.home === this ? dataId : this.data.get(dataId);
  }
}

/** One window of a tensor. */
export function windowOf(
  { address, windowBytes, stride, size, channels }: BlockedData,
  window: number,
): BlockedTensor {
  return { address: address + window * windowBytes, stride, channels, size };
}

function isSame(a: Geometry, b: Geometry): boolean {
  return (
    a.windows === b.windows &&
    a.channels === b.channels &&
    a.size.height === b.size.height &&
    a.size.width === b.size.width
  );
}
