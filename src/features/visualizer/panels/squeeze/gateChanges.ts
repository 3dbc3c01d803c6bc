/** A gate further than this from its reference counts as opened or closed. */
export const NOTABLE = 0.1;

export type GateChange = 'opened' | 'closed' | 'usual';

export function gateChange(gate: number, reference: number): GateChange {
  if (gate - reference > NOTABLE) return 'opened';
  return reference - gate > NOTABLE ? 'closed' : 'usual';
}

export interface GateChanges {
  opened: number;
  closed: number;
}

/** How many channels are notably more open, and how many more closed, than in the reference. */
export function countChanges(gates: ArrayLike<number>, reference: ArrayLike<number>): GateChanges {
  const counts = { opened: 0, closed: 0, usual: 0 };
  for (let channel = 0; channel < gates.length; channel++) {
    counts[gateChange(gates[channel], reference[channel])] += 1;
  }
  return { opened: counts.opened, closed: counts.closed };
}

/** The channels that differ most, `count` at most of either kind, the greatest difference first. */
export function greatestChanges(
  gates: ArrayLike<number>,
  reference: ArrayLike<number>,
  count: number,
): { opened: number[]; closed: number[] } {
  const difference = (channel: number) => gates[channel] - reference[channel];
  const channels = Array.from({ length: gates.length }, (_, channel) => channel).sort(
    (a, b) => difference(b) - difference(a),
  );
  return {
    opened: channels.filter((channel) => difference(channel) > 0).slice(0, count),
    closed: channels
      .filter((channel) => difference(channel) < 0)
      .slice(-count)
      .reverse(),
  };
}
