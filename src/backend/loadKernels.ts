/**
 * What `src/backend/assembly` exports; see there. Tensors lie in blocks of eight channels, [channels / 8][pixel][8];
 * every argument that is not a count is an address, or a distance, in bytes.
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  copyRows(input: number, bytes: number, rows: number, output: number, pitch: number): void;
  stem(
    input: number,
    pitch: number,
    weights: number,
    output: number,
    outputStride: number,
    outputBlocks: number,
    width: number,
    height: number,
    activation: number,
  ): void;
  pointwise(
    input: number,
    inputStride: number,
    inputBlocks: number,
    weights: number,
    output: number,
    outputStride: number,
    outputBlocks: number,
    pixels: number,
    activation: number,
    residual: number,
    offsets: number,
  ): void;
  depthwiseLayer(
    input: number,
    inputStride: number,
    rowBytes: number,
    rows: number,
    padded: number,
    inner: number,
    pitch: number,
    weights: number,
    kernel: number,
    stride: number,
    output: number,
    outputStride: number,
    blocks: number,
    width: number,
    height: number,
    activation: number,
  ): void;
  expandDepthwise(
    input: number,
    inputStride: number,
    inputBlocks: number,
    pixels: number,
    expandWeights: number,
    padded: number,
    pitch: number,
    offsets: number,
    depthwiseWeights: number,
    kernel: number,
    stride: number,
    output: number,
    outputStride: number,
    blocks: number,
    width: number,
    height: number,
    activation: number,
  ): void;
  mean(input: number, inputStride: number, blocks: number, pixels: number, output: number): void;
  dense(
    input: number,
    inputBlocks: number,
    weights: number,
    output: number,
    outputBlocks: number,
    activation: number,
  ): void;
  sigmoid(values: number, blocks: number): void;
  hardSigmoid(values: number, blocks: number): void;
  hardSwish(input: number, pixels: number, output: number): void;
  scaleInputs(
    weights: number,
    inputBlocks: number,
    outputBlocks: number,
    gates: number,
    output: number,
  ): void;
  scalePlanes(
    input: number,
    stride: number,
    blocks: number,
    pixels: number,
    gates: number,
    output: number,
  ): void;
}

/** The bytes of the two builds of the kernels, wherever they come from. */
export interface KernelFiles {
  /** With fused multiply-add. */
  relaxed: () => Promise<BufferSource>;
  /** Fixed-width SIMD, which every browser since 2023 has. */
  plain: () => Promise<BufferSource>;
}

/**
 * Compiles the faster build that runs here, with a memory of its own.
 *
 * @throws {WebAssembly.CompileError} where there is no SIMD
 */
export async function loadKernels(files: KernelFiles): Promise<Kernels> {
  const bytes = await (hasRelaxedSimd() ? files.relaxed() : files.plain());
  const { instance } = await WebAssembly.instantiate(bytes, {});
  // What assembly/index.ts exports, which the tests of each kernel hold to this interface.
  return instance.exports as unknown as Kernels;
}

/** The same files, the one that `loadKernels` will ask for already on its way. */
export function kernelsUnderWay(files: KernelFiles): KernelFiles {
  const bytes = hasRelaxedSimd() ? files.relaxed() : files.plain();
  // Whoever asks for them hears of it; nobody may.
  bytes.catch(() => undefined);
  return { relaxed: () => bytes, plain: () => bytes };
}

/** Whether a module of one function, `f32x4.relaxed_madd` of its three parameters, is valid here. */
export function hasRelaxedSimd(): boolean {
  return WebAssembly.validate(
    Uint8Array.of(
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7b, 0x7b, 0x7b, 0x01, 0x7b],
      ...[0x03, 0x02, 0x01, 0x00],
      ...[0x0a, 0x0d, 0x01, 0x0b, 0x00, 0x20, 0x00, 0x20, 0x01, 0x20, 0x02, 0xfd, 0x85, 0x02, 0x0b],
    ),
  );
}
