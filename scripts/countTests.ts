/**
 * `tsx scripts/countTests.ts REPORT`: prints how many tests of a JUnit report passed and how many failed, and below, a
 * line each, what failed and why.
 */
import { readFileSync } from 'node:fs';

const path = process.argv.at(2);
if (path === undefined) throw new Error('Which report?');
const report = readFileSync(path, 'utf8');

const attribute = (text: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

// A test case without an outcome element inside has passed; a skipped one counts on neither side.
const cases = report.match(/<testcase\b[^>]*?(?:\/>|>[^]*?<\/testcase>)/g) ?? [];
const failed = cases.filter((text) => /<(?:failure|error)\b/.test(text));
const skipped = cases.filter((text) => /<skipped\b/.test(text)).length;
console.log(`${cases.length - failed.length - skipped} ${failed.length}`);
for (const text of failed) {
  const [outcome] = /<(?:failure|error)\b[^>]*>/.exec(text) ?? [''];
  const why = attribute(outcome, 'message').split(/\n|&#10;/, 1)[0];
  console.log(`${attribute(text, 'classname')}: ${attribute(text, 'name')}: ${why}`);
}
