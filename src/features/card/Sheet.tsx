import { Calibration } from './Calibration';
import { Confusion } from './Confusion';
import { Data } from './Data';
import { Expectation } from './Expectation';
import { Files } from './Files';
import { FrontEndSteps } from './FrontEndSteps';
import { GenreRecalls } from './GenreRecalls';
import { NotSure } from './NotSure';
import { OtherAnswers } from './OtherAnswers';
import { RobustnessTable } from './RobustnessTable';
import { Training } from './Training';
import { Uses } from './Uses';
import { windowSeconds } from './windowSeconds';
import styles from './Sheet.module.css';
import type { ModelSummary } from '../../models/load';

/** All sections of the card; those whose figures were never measured are left out. */
export function Sheet({ summary }: { summary: ModelSummary }) {
  const { card, scores } = summary;
  const { crossvalidation, robustness } = scores;
  const { genres } = card;
  const windowS = windowSeconds(card.frontEnd);
  return (
    <div className={styles.sections}>
      {crossvalidation && <Expectation scores={crossvalidation} genres={genres} windowS={windowS} />}
      <Uses />
      {crossvalidation && (
        <>
          <GenreRecalls tested={{ genres, confusion: crossvalidation.confusion }} />
          <Confusion tested={{ genres, confusion: crossvalidation.confusion }} />
          <Calibration
            temperature={card.calibration.temperature}
            scores={crossvalidation}
            replay={robustness?.replay}
          />
          <NotSure coverage={crossvalidation.coverage} threshold={card.thresholds.notSure} />
          <OtherAnswers scores={crossvalidation} tags={card.tags.length} />
        </>
      )}
      {robustness && <RobustnessTable robustness={robustness} />}
      <FrontEndSteps frontEnd={card.frontEnd} scores={crossvalidation} />
      <Data scores={crossvalidation} genres={genres.length} />
      <Training training={card.training} />
      <Files summary={summary} />
    </div>
  );
}
