import { PEERS, raceEngines, type RaceSummary } from '../support/engineRaces';
import { NETWORKS, raceReport, raceTable } from './races';
import type { Section } from './section';

/** Every network, one window at a time, against every peer. */
export const engine: Section = async (page, { quick }) => {
  const races: RaceSummary[] = [];
  for (const network of NETWORKS) races.push(await raceEngines(page, { network, windows: 1, quick }));
  return {
    text: raceTable(races, PEERS),
    report: Object.fromEntries(races.map((race) => [race.network, raceReport(race)])),
  };
};
