import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspector, NetworkEdit } from '../../../inspect';
import type { Genre } from '../../../classify';
import { Button, Choice, ProgressBar, Trouble, errorMessage, useFigures, useGenreName } from '../../../ui';
import { ExportablePanel } from '../export/ExportablePanel';
import { Glossed } from '../glossary/Glossed';
import type { PanelProps } from '../panelProps';
import { WhyResult } from './WhyResult';
import { isAbout } from './isAbout';
import { useAskedAnew } from './useAskedAnew';
import { useExplanation } from './useExplanation';
import panels from '../panels/panels.module.css';
import styles from './WhyPanel.module.css';

const NONE: readonly Genre[] = [];

interface WhyPanelProps extends Pick<PanelProps, 'reading' | 'view' | 'changeView'> {
  inspector: Inspector | undefined;
  edits: readonly NetworkEdit[];
}

/** Which parts of the window the answer rests on, seen and heard. It goes with what is seen. */
export function WhyPanel({ inspector, reading, edits, view, changeView }: WhyPanelProps) {
  const { t } = useTranslation();
  const { decimal } = useFigures();
  const genreName = useGenreName();
  const { explanation, ask, cancel } = useExplanation(inspector);
  const [chosen, setChosen] = useState<Genre>();
  const genres = inspector?.network.card.genres ?? NONE;
  const known = (genre: Genre | undefined) => genres.find((other) => other === genre);
  /** The address may ask for what this network does not know. */
  const why = known(view.why);
  const question = explanation.kind === 'idle' ? undefined : explanation.question;
  const answered = question?.genre;

  const askNow = useCallback(() => {
    if (reading && why !== undefined) void ask({ reading, genre: why, edits });
  }, [ask, reading, why, edits]);
  useEffect(() => {
    // The address asks, and takes it back.
    if (why === answered) return;
    if (why === undefined) cancel();
    else askNow();
  }, [why, answered, askNow, cancel]);
  const isStale = question !== undefined && reading !== undefined && !isAbout(question, reading, edits);
  useAskedAnew(isStale, reading, askNow);

  if (!inspector || !reading) return null;
  const genre = known(chosen) ?? why ?? reading.scores.ranking[0].genre;
  const running = explanation.kind === 'running';
  const { windowS } = inspector.network;
  return (
    <ExportablePanel
      title={t('network.why.title')}
      lead={<Glossed text={t('network.why.lead')} />}
      fileName={[view.network, 'why', answered ?? genre]}
      wide
    >
      <div className={styles.question} data-not-exported>
        <Choice
          label={t('network.why.genre')}
          options={genres.map((value) => ({ value, text: genreName(value) }))}
          value={genre}
          onChange={setChosen}
        />
        {running ? (
          <Button icon="cancel" onClick={() => changeView({ why: undefined })}>
            {t('network.why.cancel')}
          </Button>
        ) : (
          <Button
            look="primary"
            onClick={() => {
              if (genre === why) askNow();
              else changeView({ why: genre });
            }}
          >
            {t('network.why.ask')}
          </Button>
        )}
        {running && (
          <div className={styles.progress}>
            <ProgressBar label={t('network.why.progress')} fraction={explanation.fraction} />
          </div>
        )}
      </div>
      {explanation.kind === 'failed' && (
        <Trouble
          message={errorMessage(t, explanation.error, view.network)}
          action={t('network.retry')}
          onAction={askNow}
        />
      )}
      {explanation.kind === 'done' && (
        <>
          <p className={panels.sentence}>
            {t('network.why.about', {
              genre: genreName(explanation.question.genre),
              from: decimal(explanation.question.reading.startS, 1),
              to: decimal(explanation.question.reading.startS + windowS, 1),
            })}
            {isStale && ` ${t('network.why.stale')}`}
          </p>
          <div className={styles.result} data-stale={isStale}>
            <WhyResult
              inspector={inspector}
              question={explanation.question}
              explained={explanation.explained}
              kept={Math.round(view.whyKept / 10) / 10}
              onKept={(kept) => changeView({ whyKept: Math.round(100 * kept) })}
            />
          </div>
        </>
      )}
    </ExportablePanel>
  );
}
