import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { programOf } from '../../scripts/programOf';

const REPORT = `<?xml version="1.0"?>
<testsuites><testsuite name="a" tests="6">
  <testcase name="passes" time="1"/>
  <testcase name="passes and says something"><system-out>a failure it is not</system-out></testcase>
  <testcase name="fails"><failure message="1 &lt; 0">here</failure></testcase>
  <testcase name="breaks"><error message="!"/></testcase>
  <testcase name="is skipped"><skipped/></testcase>
  <testcase
    name="passes, over two lines"
  ></testcase>
</testsuite></testsuites>`;

it('counts what passed and what failed in a JUnit report, and leaves out what was skipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'genrescope-report-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'report.xml');
  writeFileSync(path, REPORT);
  const counted = execFileSync(process.execPath, [programOf('tsx'), 'scripts/countTests.ts', path], {
    encoding: 'utf8',
  });
  expect(counted.trim()).toBe('3 2');
});
