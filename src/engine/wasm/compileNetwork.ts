import { UnplannableNetworkError } from '../plan/buildPlan';
import type { Convolution, Dense, HeadName, Plan, PlannedBlock } from '../plan/plan';
import { Arena } from '../../backend/arena';
import { compileBatchTail, type BatchTail, type TailWeights } from './batchTail';
import type { Kernels } from '../../backend/loadKernels';
import { tensorBytes, type BlockedTensor } from '../../backend/layout';
import { StageMaker, tensorAt } from './stages';

/** A step of the network, and the tensor that is there after it. */
export interface Stage {
  /** `stem`, `block1/expand`, `block1/depthwise`, `block1/gates`, `block1/project`, ..., `last`, `pool`, `hidden`, a head. */
  name: string;
  run: () => void;
  output: BlockedTensor;
}

/** A stage whose own convolution can be looked at. */
export interface SeparateStage extends Stage {
  /** The stage without its activation, or without the skip that it adds; writes to `output` too. Absent where there is neither. */
  linear?: () => void;
}

/** A network in the kernels' memory, laid out for good. */
export interface CompiledNetwork {
  /** Address of the input, [height, width] floats. */
  input: number;
  /** What a run of the network consists of. */
  stages: Stage[];
  /** The stages up to the pooling; `batchTail` does the rest for many windows at once. */
  trunk: Stage[];
  batchTail: BatchTail;
  /** The same, but with the expansions as stages of their own; makes room for the wide tensors when called. */
  separateStages: () => SeparateStage[];
  /** Vectors of logits by the name of the head. */
  heads: Record<HeadName, BlockedTensor>;
}

/** Floats that the stem may read after the last row of the image. */
const SPARE_FLOATS = 16;

/**
 * @throws {UnplannableNetworkError} where a block has a kernel or a stride that there is no code for
 * @throws {RangeError} where there is not enough memory
 */
export function compileNetwork(plan: Plan, kernels: Kernels): CompiledNetwork {
  plan.blocks.forEach(checkBlock);
  const arena = new Arena();
  const make = new StageMaker(kernels, arena);
  const { height, width } = plan.inputSize;

  const input = arena.reserve(height * width * 4);
  const pitch = (width + 2) * 4;
  const image = arena.reserve((height + 2) * pitch + SPARE_FLOATS * 4);
  const convolutions = [plan.stem, ...plan.blocks.map(({ project }) => project)];
  const narrowBytes = Math.max(...convolutions.map((c) => tensorBytes(c.outputSize, c.outputs)));
  const [even, odd] = [arena.reserve(narrowBytes), arena.reserve(narrowBytes)];
  const wide = arena.reserve(
    Math.max(
      ...[...plan.blocks.map(({ depthwise }) => depthwise), plan.last].map((c) =>
        tensorBytes(c.outputSize, c.outputs),
      ),
    ),
  );

  const stemOutput = tensorAt(even, plan.stem.outputSize, plan.stem.outputs);
  const stem = make.stem(plan.stem, image, pitch, stemOutput);
  const start: Stage[] = [
    {
      name: 'stem',
      run: () => {
        kernels.copyRows(input, width * 4, height, image + pitch + 4, pitch);
        stem();
      },
      output: stemOutput,
    },
  ];
  let before = stemOutput;
  const blocks = plan.blocks.map((block, index) => {
    const { outputSize, outputs } = block.project;
    const output = tensorAt(index % 2 === 0 ? odd : even, outputSize, outputs);
    const compiled = compileBlock(make, block, before, wide, output);
    before = output;
    return compiled;
  });

  const last = tensorAt(wide, plan.last.outputSize, plan.last.outputs);
  const lastWeights = make.pointwiseWeights(plan.last);
  const pool = make.vector(plan.last.outputs);
  const hidden = make.vector(plan.hidden.outputs);
  const weights: TailWeights = {
    hidden: make.denseWeights(plan.hidden),
    genre: make.denseWeights(plan.heads.genre),
    tags: make.denseWeights(plan.heads.tags),
  };
  const head = (name: HeadName, layer: Dense): Stage => {
    const output = make.vector(layer.outputs);
    return { name, run: make.dense(layer, hidden, output, weights[name]), output };
  };
  const genre = head('genre', plan.heads.genre);
  const tags = head('tags', plan.heads.tags);
  const pooling: SeparateStage[] = [
    {
      name: 'last',
      run: make.pointwise(plan.last, before, last, undefined, lastWeights),
      linear: make.pointwise(linear(plan.last), before, last, undefined, lastWeights),
      output: last,
    },
    { name: 'pool', run: make.mean(last, pool), output: pool },
  ];
  const tail: SeparateStage[] = [
    {
      name: 'hidden',
      run: make.dense(plan.hidden, pool, hidden, weights.hidden),
      linear: make.dense(linear(plan.hidden), pool, hidden, weights.hidden),
      output: hidden,
    },
    genre,
    tags,
  ];
  const batchTail = compileBatchTail(plan, { make, arena, kernels }, weights, pool);
  arena.fill(kernels.memory);

  const trunk = [...start, ...blocks.flatMap(({ stages }) => stages), ...pooling];
  return {
    input,
    stages: [...trunk, ...tail],
    trunk,
    batchTail,
    separateStages: () => {
      const separate = blocks.flatMap(({ separateStages }) => separateStages());
      arena.fill(kernels.memory);
      return [...start, ...separate, ...pooling, ...tail];
    },
    heads: { genre: genre.output, tags: tags.output },
  };
}

function checkBlock({ name, depthwise: { kernel, stride } }: PlannedBlock): void {
  if ([3, 5].includes(kernel) && [1, 2].includes(stride)) return;
  throw new UnplannableNetworkError(`${name}: no kernel for ${kernel}x${kernel} at stride ${stride}.`);
}

/** The same layer without its activation. */
function linear<Layer extends Convolution | Dense>(layer: Layer): Layer {
  return { ...layer, activation: undefined };
}

interface CompiledBlock {
  stages: Stage[];
  separateStages: () => SeparateStage[];
}

function compileBlock(
  make: StageMaker,
  block: PlannedBlock,
  input: BlockedTensor,
  wide: number,
  output: BlockedTensor,
): CompiledBlock {
  const { name, expand, depthwise, squeezeExcitation, project, skip } = block;
  const filtered = tensorAt(wide, depthwise.outputSize, depthwise.outputs);
  const depthwiseWeights = make.depthwiseWeights(depthwise);
  const depthwiseStage = (run: () => void): Stage => ({ name: `${name}/depthwise`, run, output: filtered });
  const separateDepthwise = (from: BlockedTensor): SeparateStage => ({
    ...depthwiseStage(make.depthwise(depthwise, depthwiseWeights, from, filtered)),
    linear: make.depthwise(linear(depthwise), depthwiseWeights, from, filtered),
  });

  const rest: SeparateStage[] = [];
  let projection: (residual?: BlockedTensor) => () => void;
  if (squeezeExcitation) {
    const gates = make.vector(depthwise.outputs);
    const { input: gated, weights, scale } = make.gated(project, filtered, gates);
    rest.push({ name: `${name}/gates`, run: make.gates(squeezeExcitation, filtered, gates), output: gates });
    projection = (residual) => {
      const convolve = make.pointwise(project, gated, output, residual, weights);
      return () => {
        scale();
        convolve();
      };
    };
  } else {
    const weights = make.pointwiseWeights(project);
    projection = (residual) => make.pointwise(project, filtered, output, residual, weights);
  }
  rest.push({
    name: `${name}/project`,
    run: projection(skip ? input : undefined),
    linear: skip ? projection() : undefined,
    output,
  });

  if (!expand) {
    const separate = [separateDepthwise(input), ...rest];
    return { stages: separate, separateStages: () => separate };
  }
  const expandWeights = make.pointwiseWeights(expand);
  const fused = make.expandDepthwise(expand, expandWeights, depthwise, depthwiseWeights, input, filtered);
  return {
    stages: [depthwiseStage(fused), ...rest],
    separateStages: () => {
      const expanded = make.tensor(expand.outputSize, expand.outputs);
      const expansion = (convolution: Convolution) =>
        make.pointwise(convolution, input, expanded, undefined, expandWeights);
      return [
        {
          name: `${name}/expand`,
          run: expansion(expand),
          linear: expansion(linear(expand)),
          output: expanded,
        },
        separateDepthwise(expanded),
        ...rest,
      ];
    },
  };
}
