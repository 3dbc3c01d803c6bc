import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/findBrowser';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genrescope-bin-'));
  vi.stubEnv('CHROME_PATH', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
}

describe('findBrowser', () => {
  it('takes the browser that CHROME_PATH names before any other', () => {
    const chosen = program('my-browser');
    vi.stubEnv('CHROME_PATH', chosen);
    expect(findBrowser()).toBe(chosen);
  });

  it('says so where CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', join(folder, 'nowhere'));
    expect(findBrowser).toThrow(/CHROME_PATH names .*nowhere/);
  });

  it('finds a browser on the PATH where Playwright has none of its own', () => {
    vi.spyOn(chromium, 'executablePath').mockReturnValue(join(folder, 'nowhere'));
    const chrome = program('google-chrome');
    vi.stubEnv('PATH', folder);
    expect(findBrowser()).toBe(chrome);
    vi.restoreAllMocks();
  });
});
