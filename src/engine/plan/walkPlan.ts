import type { Gate } from '../../model/table';
import type { Convolution, Dense, HeadName, Plan, PlannedBlock } from './plan';

/** What a plan is made of, over whatever stands for a tensor: a tensor of tfjs, or a name in a file that is written. */
export interface PlanOperations<T> {
  /** Symmetric padding, convolution, bias, activation. */
  convolution(name: string, convolution: Convolution, x: T): T;
  /** Product with a matrix, bias, activation, of a vector. */
  dense(name: string, layer: Dense, x: T): T;
  /** Global average pooling to a vector. */
  pool(name: string, x: T): T;
  gate(name: string, gate: Gate, x: T): T;
  /** Each channel of `x` times its gate, of a vector. */
  scale(name: string, x: T, gates: T): T;
  add(name: string, x: T, y: T): T;
}

/** Applies the operations of a plan in their order. Returns the logits of each head. */
export function walkPlan<T>(plan: Plan, input: T, operations: PlanOperations<T>): Record<HeadName, T> {
  const { stem, blocks, last, hidden, heads } = plan;
  const features = blocks.reduce(
    (x, block) => walkBlock(block, x, operations),
    operations.convolution('stem', stem, input),
  );
  const pooled = operations.pool('pool', operations.convolution('last', last, features));
  const shared = operations.dense('hidden', hidden, pooled);
  return {
    genre: operations.dense('genre', heads.genre, shared),
    tags: operations.dense('tags', heads.tags, shared),
  };
}

function walkBlock<T>(block: PlannedBlock, input: T, operations: PlanOperations<T>): T {
  const { name, expand, depthwise, squeezeExcitation, project, skip } = block;
  let x = expand ? operations.convolution(`${name}/expand`, expand, input) : input;
  x = operations.convolution(`${name}/depthwise`, depthwise, x);
  if (squeezeExcitation) {
    const { reduce, expand: restore, gate } = squeezeExcitation;
    const pooled = operations.pool(`${name}/pool`, x);
    const squeezed = operations.dense(`${name}/reduce`, reduce, pooled);
    const gates = operations.gate(
      `${name}/gates`,
      gate,
      operations.dense(`${name}/restore`, restore, squeezed),
    );
    x = operations.scale(`${name}/scale`, x, gates);
  }
  x = operations.convolution(`${name}/project`, project, x);
  return skip ? operations.add(`${name}/skip`, x, input) : x;
}
