import { expect, test } from 'vitest';
import { exportName } from '../../../../src/features/visualizer/export/fileName';

test('a name says what is shown, from the whole to the part', () => {
  expect(exportName(['genre', 'block5', 'gates'], 'svg')).toBe('genrescope-genre-block5-gates.svg');
});

test('it has nothing that a disk would refuse, and keeps letters of any language', () => {
  expect(exportName(['a/b\\c: “d”?', '블록 5', ''], 'png')).toBe('genrescope-a-b-c-d-블록-5.png');
});
