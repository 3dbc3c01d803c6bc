import { describe, expect, inject } from 'vitest';
import { test } from './support/test';

describe('the notices of third parties', () => {
  test('come with the page, for its own packages, its workers’ and the offline copy’s', async ({ open }) => {
    const page = await open();
    const response = await page.request.get(`${inject('appUrl')}THIRD_PARTY_NOTICES.txt`);
    const text = await response.text();
    for (const name of ['react', '@tensorflow/tfjs-core', 'mediabunny', 'workbox-precaching']) {
      expect(text).toContain(`\n${name} `);
    }
    expect(text).toContain('Apache License');
    expect(text).toContain('Copyright (c) 2022 Florian Schmid');
  });
});
