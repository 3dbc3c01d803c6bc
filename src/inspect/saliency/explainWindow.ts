import { askUnder, type AskOptions, type Scorer } from './askUnder';
import { effectsOf, foldoverDesign } from './foldoverDesign';
import { patchGains, patchGrid, patchMap } from './patchGrid';

/**
 * How much each cell of a window counts for a genre, by randomised occlusion (as in RISE, Petsiuk et al. 2018, with a screening
 * design in place of chance): half of the patches at a time are filled with the means of their bands, and a patch's saliency is
 * how much higher the genre's log odds are with it than without it, on average over what is left of the others (its Banzhaf
 * value). Row-major [nMels, frames], in nats; what is negative speaks against the genre.
 */
export async function explainWindow(scorer: Scorer, options: AskOptions): Promise<Float32Array> {
  const { nMels, frames } = scorer.card.frontEnd;
  const grid = patchGrid(nMels, frames);
  const design = foldoverDesign(grid.rows * grid.columns);
  const answers = await askUnder(scorer, options, design.runs, (run) =>
    patchGains(grid, (patch) => (design.isOn(run, patch) ? 1 : 0)),
  );
  return patchMap(
    grid,
    effectsOf(
      design,
      answers.map(({ logOdds }) => logOdds),
    ),
  );
}
