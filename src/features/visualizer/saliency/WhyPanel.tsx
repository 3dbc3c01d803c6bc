import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inspector, NetworkEdit } from '../../../inspect';
import type { Genre } from '../../../classify';
import { Button, Choice, ProgressBar, errorMessage, useGenreName } from '../../../ui';
import { ExportablePanel } from '../export/ExportablePanel';
import { Glossed } from '../glossary/Glossed';
import type { PanelProps } from '../panelProps';
import { WhyResult } from './WhyResult';
import { useExplanation } from './useExplanation';
import styles from './WhyPanel.module.css';

const NONE: readonly Genre[] = [];

interface WhyPanelProps extends Pick<PanelProps, 'reading' | 'view' | 'changeView'> {
  inspector: Inspector | undefined;
  edits: readonly NetworkEdit[];
}

/** Which parts of the window the answer rests on, seen and heard. */
export function WhyPanel({ inspector, reading, edits, view, changeView }: WhyPanelProps) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const { explanation, ask, cancel } = useExplanation(inspector);
  const [chosen, setChosen] = useState<Genre>();
  const { whyKept } = view;
  const genres = inspector?.network.card.genres ?? NONE;
  const known = (genre: Genre | undefined) => genres.find((other) => other === genre);
  /** The address may ask for what this network does not know. */
  const why = known(view.why);
  const answered = explanation.kind === 'idle' ? undefined : explanation.question.genre;

  useEffect(() => {
    // The address asks, and takes it back.
    if (why === answered) return;
    if (why === undefined) cancel();
    else if (reading) void ask({ reading, genre: why, edits });
  }, [why, answered, reading, edits, ask, cancel]);

  if (!inspector || !reading) return null;
  const genre = known(chosen) ?? why ?? reading.scores.ranking[0].genre;
  const running = explanation.kind === 'running';
  return (
    <ExportablePanel
      title={t('network.why.title')}
      lead={<Glossed text={t('network.why.lead')} />}
      fileName={[view.network, 'why', genre]}
      wide
    >
      <div className={styles.question}>
        <Choice
          label={t('network.why.genre')}
          options={genres.map((value) => ({ value, text: genreName(value) }))}
          value={genre}
          onChange={setChosen}
        />
        <div data-not-exported>
          {running ? (
            <Button icon="cancel" onClick={() => changeView({ why: undefined })}>
              {t('network.why.cancel')}
            </Button>
          ) : (
            <Button
              look="primary"
              onClick={() => {
                if (genre === why) void ask({ reading, genre, edits });
                else changeView({ why: genre });
              }}
            >
              {t('network.why.ask')}
            </Button>
          )}
        </div>
        {running && (
          <div className={styles.progress} data-not-exported>
            <ProgressBar label={t('network.why.progress')} fraction={explanation.fraction} />
          </div>
        )}
      </div>
      {explanation.kind === 'failed' && (
        <p role="alert" className={styles.failure}>
          {errorMessage(t, explanation.error, view.network)}
        </p>
      )}
      {(explanation.kind === 'done' || (running && explanation.saliency.length > 0)) && (
        <WhyResult
          inspector={inspector}
          question={explanation.question}
          saliency={explanation.saliency}
          done={explanation.kind === 'done'}
          kept={whyKept / 100}
          onKept={(kept) => changeView({ whyKept: Math.round(100 * kept) })}
        />
      )}
    </ExportablePanel>
  );
}
