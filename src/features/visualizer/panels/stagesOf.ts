import type { NetworkReading, StageName, StageReading } from '../../../inspect';

/** The tensors of one layer, in their order; none while nothing of it is read. */
export function stagesOf(reading: NetworkReading | undefined, layer: string): StageReading[] {
  return reading?.stages.filter((stage) => stage.layer === layer) ?? [];
}

export function stageOf(
  reading: NetworkReading | undefined,
  layer: string,
  name: StageName,
): StageReading | undefined {
  return stagesOf(reading, layer).find(({ stage }) => stage === name);
}
