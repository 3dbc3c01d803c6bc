/** `tsx scripts/countTests.ts REPORT`: prints how many tests of a JUnit report passed and how many failed. */
import { readFileSync } from 'node:fs';

const path = process.argv.at(2);
if (path === undefined) throw new Error('Which report?');
const report = readFileSync(path, 'utf8');

// A test case without an outcome element inside has passed; a skipped one counts on neither side.
const cases = report.match(/<testcase\b[^>]*?(?:\/>|>[^]*?<\/testcase>)/g) ?? [];
const failed = cases.filter((text) => /<(?:failure|error)\b/.test(text)).length;
const skipped = cases.filter((text) => /<skipped\b/.test(text)).length;
console.log(`${cases.length - failed - skipped} ${failed}`);
