/** Where the keyboard is in the table, and which rows are selected; by id. */
export interface Selection {
  cursor: string | undefined;
  /** The other end of what Shift selects. */
  anchor: string | undefined;
  chosen: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { cursor: undefined, anchor: undefined, chosen: new Set() };

/** The cursor on a row that was clicked, or on one that is `extended` to with Shift, which selects all in between. */
export function moveTo(
  selection: Selection,
  ids: readonly string[],
  index: number,
  extended = false,
): Selection {
  if (ids.length === 0) return selection;
  const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
  if (!extended) return { ...selection, cursor: id, anchor: id };
  const anchor = selection.anchor ?? selection.cursor ?? id;
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((a, b) => a - b);
  return { cursor: id, anchor, chosen: new Set(ids.slice(Math.max(0, from), to + 1)) };
}

/** By so many rows, down or up; from above the first where the cursor is on none. */
export function moveBy(
  selection: Selection,
  ids: readonly string[],
  rows: number,
  extended = false,
): Selection {
  const at = selection.cursor === undefined ? -1 : ids.indexOf(selection.cursor);
  return moveTo(selection, ids, at + rows, extended);
}

export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { cursor: id, anchor: id, chosen: next };
}

/** Those that an action is about: what is selected, else the row of the cursor. */
export function targets<Row extends { id: string }>(
  { chosen, cursor }: Selection,
  rows: readonly Row[],
): Row[] {
  return chosen.size > 0 ? rows.filter(({ id }) => chosen.has(id)) : rows.filter(({ id }) => id === cursor);
}
