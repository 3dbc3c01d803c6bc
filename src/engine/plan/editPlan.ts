import type { PlanEdit } from './planEdit';
import type { Convolution, Plan, PlannedBlock } from './plan';

/** A change that the network has no place for. */
export class PlanEditError extends Error {
  override readonly name = 'PlanEditError';
}

/** Whether a block, as trained, can be changed so. */
export function canEdit(block: PlannedBlock, edit: PlanEdit): boolean {
  switch (edit.kind) {
    case 'withoutSqueeze':
    case 'gate':
      return block.squeezeExcitation !== undefined;
    case 'activation':
      return true;
    case 'dropBlock':
      return block.skip;
    case 'muteChannel':
      return edit.channel >= 0 && edit.channel < block.depthwise.outputs;
  }
}

/**
 * The plan with changes to its blocks, the later ones last; what they leave alone is shared with `plan`, which stays
 * as it was.
 *
 * @throws {PlanEditError} where there is no such block, or it can't be changed so (see `canEdit`)
 */
export function editPlan(plan: Plan, edits: readonly PlanEdit[]): Plan {
  for (const edit of edits) {
    const block = plan.blocks.find(({ name }) => name === edit.block);
    if (!block || !canEdit(block, edit)) throw new PlanEditError(`${edit.block}: no place for ${edit.kind}.`);
  }
  const dropped = new Set(edits.filter(({ kind }) => kind === 'dropBlock').map(({ block }) => block));
  const blocks = plan.blocks
    .filter(({ name }) => !dropped.has(name))
    .map((block) => edits.filter((edit) => edit.block === block.name).reduce(editBlock, block));
  return { ...plan, blocks };
}

function editBlock(block: PlannedBlock, edit: PlanEdit): PlannedBlock {
  const { expand, depthwise, squeezeExcitation } = block;
  switch (edit.kind) {
    case 'withoutSqueeze':
      return { ...block, squeezeExcitation: undefined };
    case 'gate':
      return { ...block, squeezeExcitation: squeezeExcitation && { ...squeezeExcitation, gate: edit.gate } };
    case 'activation': {
      const { activation } = edit;
      return {
        ...block,
        expand: expand && { ...expand, activation },
        depthwise: { ...depthwise, activation },
      };
    }
    case 'muteChannel':
      return {
        ...block,
        expand: expand && withoutOutput(expand, edit.channel),
        depthwise: withoutOutput(depthwise, edit.channel),
      };
    case 'dropBlock':
      return block;
  }
}

/** The output is 0 everywhere, since both activations leave 0 as it is. */
function withoutOutput(convolution: Convolution, output: number): Convolution {
  const { outputs, weights, bias } = convolution;
  return {
    ...convolution,
    weights: weights.map((weight, index) => (index % outputs === output ? 0 : weight)),
    bias: bias.map((shift, index) => (index === output ? 0 : shift)),
  };
}
