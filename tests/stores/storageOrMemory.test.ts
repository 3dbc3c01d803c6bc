import { expect, test } from 'vitest';
import { storageOrMemory } from '../../src/stores/storageOrMemory';
import { memoryStorage } from './support/memoryStorage';

const denied = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};

test('what is stored is there for the next visit', () => {
  const browser = memoryStorage();
  storageOrMemory(() => browser).setItem('a', '1');
  expect(storageOrMemory(() => browser).getItem('a')).toBe('1');
});

test('where the browser denies its storage, the page remembers until it is closed', () => {
  const storage = storageOrMemory(denied);
  expect(storage.getItem('a')).toBeNull();
  storage.setItem('a', '1');
  expect(storage.getItem('a')).toBe('1');
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
});

test('a storage that is full keeps what it had, and the page the newer value', () => {
  const browser = { ...memoryStorage(), setItem: denied };
  const storage = storageOrMemory(() => browser);
  storage.setItem('a', '2');
  expect(storage.getItem('a')).toBe('2');
});
