/** What src/backend/assembly's pointwise.ts and depthwise.ts, and bench/c/kernels.c, export. */
interface ComparedKernels {
  memory: WebAssembly.Memory;
  pointwise: (...places: number[]) => void;
  depthwise: (...places: number[]) => void;
}

/** [pixels, inputs, outputs] */
const POINTWISE = [
  [9600, 8, 24],
  [608, 32, 80],
  [40, 384, 64],
  [32, 960, 160],
];
/** [width, height, kernel, stride] */
const DEPTHWISE = [
  [150, 64, 3, 1],
  [150, 64, 3, 2],
  [38, 16, 5, 1],
];
const PIXEL_BYTES = 32;
const HARD_SWISH = 2;
const INPUT = 1 << 20;
const WEIGHTS = 8 << 20;
const OUTPUT = 12 << 20;
const PAGES = 512;

export interface KernelRates {
  kernel: string;
  /** Thousand million multiply-adds a second of each build, in each turn. */
  rates: number[][];
}

/** Lets builds of the kernels compute the same, in turn. */
export async function kernelRates(builds: number[][], turns: number): Promise<KernelRates[]> {
  const instances = await Promise.all(
    builds.map(async (bytes) => {
      const { instance } = await WebAssembly.instantiate(Uint8Array.from(bytes), {});
      const kernels = instance.exports as unknown as ComparedKernels;
      kernels.memory.grow(PAGES);
      new Float32Array(kernels.memory.buffer, INPUT).fill(0.01);
      return kernels;
    }),
  );
  const tasks = [
    ...POINTWISE.map(([pixels, inputs, outputs]) => ({
      kernel: `pointwise, ${pixels} pixels, ${inputs} to ${outputs}`,
      work: pixels * inputs * outputs,
      run: ({ pointwise }: ComparedKernels) => {
        const stride = (pixels + 7) * PIXEL_BYTES;
        const tensors = [INPUT, stride, inputs / 8, WEIGHTS, OUTPUT, stride, outputs / 8];
        pointwise(...tensors, pixels, HARD_SWISH, 0, 0);
      },
    })),
    ...DEPTHWISE.map(([width, height, kernel, stride]) => ({
      kernel: `depthwise ${kernel}x${kernel} at stride ${stride}, ${width}x${height}`,
      work: Math.ceil(width / stride) * Math.ceil(height / stride) * 8 * kernel ** 2,
      run: ({ depthwise }: ComparedKernels) => {
        const pitch = (width + kernel - 1) * PIXEL_BYTES;
        const sides = [Math.ceil(width / stride), Math.ceil(height / stride)];
        depthwise(INPUT, pitch, WEIGHTS, OUTPUT, ...sides, kernel, stride, HARD_SWISH);
      },
    })),
  ];
  return tasks.map(({ kernel, work, run }) => {
    const repeats = Math.ceil(4e6 / work);
    const rates = instances.map(() => Array.of<number>());
    for (let turn = 0; turn < turns; turn++) {
      instances.forEach((instance, build) => {
        const start = performance.now();
        for (let repeat = 0; repeat < repeats; repeat++) run(instance);
        rates[build].push((work * repeats) / (performance.now() - start) / 1e6);
      });
    }
    return { kernel, rates };
  });
}
