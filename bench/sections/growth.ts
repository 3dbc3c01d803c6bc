import { raceEngines, type RaceSummary } from '../support/engineRaces';
import { NETWORKS, raceReport, raceTable } from './races';
import type { Section } from './section';

const BATCHES = [4, 16];
/** Of Large, from the paper's smallest to twice its channels. */
const WIDTHS = [0.35, 0.5, 0.75, 1, 1.5, 2];
const PEERS = ['litert'] as const;

/** More windows at a time, against the fastest peer. */
export const batch: Section = async (page, { quick }) => {
  const races: RaceSummary[] = [];
  for (const network of NETWORKS) {
    for (const windows of BATCHES) {
      races.push(await raceEngines(page, { network, windows, quick, peers: PEERS }));
    }
  }
  const ofNetwork = (name: string) => races.filter(({ network }) => network === name);
  return {
    text: raceTable(races, PEERS),
    report: Object.fromEntries(
      NETWORKS.map((name) => [
        name,
        Object.fromEntries(ofNetwork(name).map((race) => [race.windows, raceReport(race)])),
      ]),
    ),
  };
};

/** Wider networks, against the fastest peer. */
export const width: Section = async (page, { quick }) => {
  const races: RaceSummary[] = [];
  for (const times of WIDTHS) {
    races.push(await raceEngines(page, { network: `large@${times}`, windows: 1, quick, peers: PEERS }));
  }
  return {
    text: raceTable(races, PEERS),
    report: Object.fromEntries(WIDTHS.map((times, index) => [times, raceReport(races[index])])),
  };
};
