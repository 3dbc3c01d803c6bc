import type { NetworkEdit } from '../../inspect';

/** Puts an edit on, in place of another to the same thing; takes it off again where it is on. */
export function toggled(edits: readonly NetworkEdit[], edit: NetworkEdit): NetworkEdit[] {
  const others = edits.filter((other) => thingOf(other) !== thingOf(edit));
  return isOn(edits, edit) ? others : [...others, edit];
}

export function isOn(edits: readonly NetworkEdit[], edit: NetworkEdit): boolean {
  return edits.some((other) => JSON.stringify(other) === JSON.stringify(edit));
}

/** What of the network an edit changes. */
function thingOf(edit: NetworkEdit): string {
  const part = edit.kind === 'muteChannel' ? `channel ${edit.channel}` : edit.kind;
  return `${edit.block} ${part}`;
}
