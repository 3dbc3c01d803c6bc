import type { Trajectory } from '../../netadapt';

/** What of the story is looked at; it lives in the address, so that a step can be kept and sent to somebody. */
export interface StepView {
  /** Index into the steps. */
  step: number;
  /** Index into the step's proposals; undefined for the one that was kept. */
  proposal: number | undefined;
}

/** What the sections of the story are about. */
export interface StoryProps {
  trajectory: Trajectory;
  step: number;
  onStep: (step: number) => void;
}

/** The view that an address asks for. @param last the last step there is */
export function parseStepView(address: URLSearchParams, last: number): StepView {
  // The start has no proposals to look at.
  const step = Math.min(countIn(address.get('step')) ?? 1, last);
  return { step, proposal: countIn(address.get('proposal')) };
}

export function printStepView({ step, proposal }: StepView): URLSearchParams {
  return new URLSearchParams({
    step: String(step),
    ...(proposal === undefined ? {} : { proposal: String(proposal) }),
  });
}

function countIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
