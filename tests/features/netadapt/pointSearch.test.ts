import { expect, test } from 'vitest';
import { nearestPoint, neighbourPoint } from '../../../src/features/netadapt/pointSearch';
import { plotX, plotY } from '../../../src/ui/plotArea';

const points = [
  { id: 'right', x: 0.9, y: 0.1 },
  { id: 'left', x: 0.1, y: 0.5 },
  { id: 'middle', x: 0.5, y: 0.9 },
];
const [right, left, middle] = points;

test('the pointer finds the nearest point, and none where all are far away', () => {
  expect(nearestPoint(points, plotX(0.5) + 5, plotY(0.9) - 5)).toBe(middle);
  expect(nearestPoint(points, plotX(0.5), plotY(0.2))).toBeUndefined();
});

test('arrow keys go from left to right, whatever the order of the points', () => {
  expect(neighbourPoint(points, left, 'ArrowRight')).toBe(middle);
  expect(neighbourPoint(points, middle, 'ArrowRight')).toBe(right);
  expect(neighbourPoint(points, right, 'ArrowRight')).toBe(right);
  expect(neighbourPoint(points, right, 'ArrowLeft')).toBe(middle);
  expect(neighbourPoint(points, middle, 'Home')).toBe(left);
  expect(neighbourPoint(points, middle, 'End')).toBe(right);
  expect(neighbourPoint(points, middle, 'a')).toBeUndefined();
});
