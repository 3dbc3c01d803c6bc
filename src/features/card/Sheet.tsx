import { Beyond } from './Beyond';
import { Calibration } from './Calibration';
import { Changes } from './Changes';
import { Confusion } from './Confusion';
import { Contact } from './Contact';
import { Data } from './Data';
import { Expectation } from './Expectation';
import { Files } from './Files';
import { FrontEndSteps } from './FrontEndSteps';
import { GenreTable } from './GenreTable';
import { NotSure } from './NotSure';
import { OtherAnswers } from './OtherAnswers';
import { Provenance } from './Provenance';
import { RobustnessTable } from './RobustnessTable';
import { TestSets } from './TestSets';
import { Training } from './Training';
import { Unmeasured } from './Unmeasured';
import { Uses } from './Uses';
import { windowSeconds } from './windowSeconds';
import styles from './Sheet.module.css';
import type { ModelSummary } from '../../models/load';

/** All sections of the card; those whose figures were never measured are left out. */
export function Sheet({ summary }: { summary: ModelSummary }) {
  const { card, scores } = summary;
  const { crossvalidation, robustness } = scores;
  const { genres, thresholds, frontEnd } = card;
  const tested = crossvalidation && { genres, confusion: crossvalidation.confusion };
  return (
    <div className={styles.sections}>
      {crossvalidation ? (
        <Expectation
          scores={crossvalidation}
          genres={genres}
          windowS={windowSeconds(frontEnd)}
          notSure={thresholds.notSure}
        />
      ) : (
        <Unmeasured />
      )}
      {crossvalidation && <TestSets scores={crossvalidation} genres={genres.length} />}
      <Uses />
      {crossvalidation && tested && (
        <>
          <GenreTable tested={tested} />
          <Confusion tested={tested} />
          <Calibration
            temperature={card.calibration.temperature}
            scores={crossvalidation}
            replay={robustness?.replay}
          />
          <NotSure scores={crossvalidation} threshold={thresholds.notSure} />
          <Beyond scores={crossvalidation} styles={Object.keys(card.outside?.styles ?? {})} />
          <OtherAnswers scores={crossvalidation} tags={card.tags.length} />
        </>
      )}
      {robustness && <RobustnessTable robustness={robustness} />}
      <FrontEndSteps frontEnd={frontEnd} />
      <Data scores={crossvalidation} genres={genres.length} />
      <Training card={card} scores={crossvalidation} />
      {crossvalidation && <Provenance scores={crossvalidation} />}
      <Changes card={card} />
      <Files summary={summary} />
      <Contact card={card} />
    </div>
  );
}
