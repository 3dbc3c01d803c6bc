export { layerWidths, type LayerWidths } from './latency/layerWidths';
export { measureDevice } from './measureDevice';
export type * from './types';
export { loadTrajectory } from './loadTrajectory';
export {
  costOf,
  parseTrajectory,
  type FrontierPoint,
  type Outcome,
  type Proposal,
  type Trajectory,
  type TrajectoryStep,
} from './trajectory';
