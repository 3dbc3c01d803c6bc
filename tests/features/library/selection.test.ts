import { describe, expect, test } from 'vitest';
import { moveBy, moveTo, NOTHING_SELECTED, targets, toggle } from '../../../src/features/library/selection';
import { commandOf } from '../../../src/features/library/tableKeys';

const ids = ['a', 'b', 'c', 'd'];

describe('the cursor', () => {
  test('begins at the first row and stays within the table', () => {
    const first = moveBy(NOTHING_SELECTED, ids, 1);
    expect(first.cursor).toBe('a');
    expect(moveBy(first, ids, -1).cursor).toBe('a');
    expect(moveBy(first, ids, Infinity).cursor).toBe('d');
    expect(moveBy(NOTHING_SELECTED, ids, Infinity).cursor).toBe('d');
    expect(moveBy(first, [], 1)).toBe(first);
  });

  test('selects what lies between it and where Shift was first held', () => {
    const down = moveBy(moveBy(moveTo(NOTHING_SELECTED, ids, 1), ids, 1, true), ids, 1, true);
    expect([...down.chosen]).toEqual(['b', 'c', 'd']);
    expect([...moveTo(down, ids, 0, true).chosen]).toEqual(['a', 'b']);
  });
});

test('an action is about what is selected, else about the row of the cursor', () => {
  const rows = ids.map((id) => ({ id }));
  const one = moveTo(NOTHING_SELECTED, ids, 2);
  expect(targets(one, rows)).toEqual([{ id: 'c' }]);
  expect(targets(toggle(toggle(one, 'd'), 'a'), rows)).toEqual([{ id: 'a' }, { id: 'd' }]);
  expect(targets(toggle(toggle(one, 'd'), 'd'), rows)).toEqual([{ id: 'd' }]);
  expect(targets(NOTHING_SELECTED, rows)).toEqual([]);
});

const NO_KEYS = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test.each([
  [{ key: 'j' }, { kind: 'move', rows: 1, extended: false }],
  [
    { key: 'K', shiftKey: true },
    { kind: 'move', rows: -1, extended: true },
  ],
  [{ key: '1' }, { kind: 'genre', index: 0 }],
  [{ key: '0' }, { kind: 'genre', index: 9 }],
  [{ key: 'Enter' }, { kind: 'confirm' }],
  [{ key: 'z', ctrlKey: true }, { kind: 'undo' }],
  [{ key: 'z', metaKey: true, shiftKey: true }, { kind: 'redo' }],
  [{ key: 'a', ctrlKey: true }, { kind: 'all' }],
  [{ key: 'j', ctrlKey: true }, undefined],
  [{ key: 'Tab' }, undefined],
  [{ key: 'toString' }, undefined],
])('the key %j is the command %j', (key, command) => {
  expect(commandOf({ ...NO_KEYS, ...key })).toEqual(command);
});
