import type { StageName } from '../../../inspect';
import { STAGES } from '../viewAddress';

/** Whether a step of a cost has a name that readings know; those of all our layers have. */
export function isStageName(name: string): name is StageName {
  return STAGES.some((stage) => stage === name);
}
