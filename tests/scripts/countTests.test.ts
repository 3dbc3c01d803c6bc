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
  <testcase classname="a.test.ts" name="fails &gt; soon"><failure message="1 &lt; 0&#10;at once">here</failure></testcase>
  <testcase classname="b.test.ts" name="breaks"><error message="!"/></testcase>
  <testcase name="is skipped"><skipped/></testcase>
  <testcase
    name="passes, over two lines"
  ></testcase>
</testsuite></testsuites>`;

it('counts what passed and what failed in a JUnit report, leaves out what was skipped, and says what failed and why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'genrescope-report-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'report.xml');
  writeFileSync(path, REPORT);
  const counted = execFileSync(process.execPath, [programOf('tsx'), 'scripts/countTests.ts', path], {
    encoding: 'utf8',
  });
  expect(counted.trim().split('\n')).toEqual([
    '3 2',
    'a.test.ts: fails > soon: 1 < 0',
    'b.test.ts: breaks: !',
  ]);
});
