/**
 * `npm run package`: makes the npm package `genrescope` in dist-package, and writes its public surface into package/api.txt.
 * `npm pack ./dist-package` packs it.
 */
import { apiReport, commitReport, committedReport } from './package/apiReport';
import { makePackage } from './package/makePackage';

const OUT = 'dist-package';

await makePackage(OUT);
const report = await apiReport(OUT);
console.log(
  `${OUT} is made. Its public surface ${report === committedReport() ? 'is unchanged' : 'has changed'}.`,
);
commitReport(report);
