import { expect, test } from 'vitest';
import { blockKinds } from '../../../src/features/visualizer/blockKinds';
import { lettersOf } from '../../../src/features/visualizer/overview/formulaLetters';
import { paperNetwork } from '../../../src/inspect/paperNetworks';

test('a formula has its letters explained, and only those that stand in it', () => {
  const letters = lettersOf('y = P · SE(a(D ∗ a(E · x))) + x').map(({ letter }) => letter);
  expect(letters).toEqual(['x', 'y', 'E', 'D', 'P', 'SE', 'a', '∗', '·']);
});

test('no letter of any layer is left unexplained', () => {
  for (const layer of paperNetwork('paper-large')?.layers ?? []) {
    const formula = blockKinds[layer.kind].formula(layer);
    const known = new Set<string>(lettersOf(formula).map(({ letter }) => letter));
    for (const word of formula.match(/[A-Za-z]+/g) ?? []) {
      if (word !== 'mean') expect([...known]).toContain(word);
    }
  }
});
