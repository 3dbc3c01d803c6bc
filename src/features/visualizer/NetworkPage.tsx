import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editSummary, editWeights, type LayerSummary, type NetworkEdit } from '../../inspect';
import { networkStore } from '../../stores/network';
import { Button, DownloadLine, errorMessage, PageHeader, Trouble } from '../../ui';
import { Choices } from './choose/Choices';
import { Comparison } from './compare/Comparison';
import { LayerDifference } from './compare/LayerDifference';
import { CostTable } from './cost/CostTable';
import { GlossaryPanel } from './glossary/GlossaryPanel';
import type { GlossaryPlace } from './glossary/terms';
import { ShowInGlossary, useGlossary } from './glossary/useGlossary';
import { InputSection } from './input/InputSection';
import { OtherSound } from './input/OtherSound';
import { SoundChoice } from './input/SoundChoice';
import { widest } from './overview/columns';
import { largestCost } from './overview/measures';
import { OverviewSection } from './overview/OverviewSection';
import { LayerPanels } from './panels/LayerPanels';
import { WhyPanel } from './saliency/WhyPanel';
import { Tour } from './tour/Tour';
import { useEdits } from './useEdits';
import { useInputFile } from './useInputFile';
import { useLook, useNetworks } from './useNetwork';
import { useShownOnChange } from './useShownOnChange';
import { useView } from './useView';
import { WhatIf } from './whatIf/WhatIf';
import styles from './NetworkPage.module.css';

const NO_LAYERS: readonly LayerSummary[] = [];
const NO_EDITS: readonly NetworkEdit[] = [];

/** A network at work: what each block does with the music, what it costs, and what would be without it. */
export default function NetworkPage() {
  const { t } = useTranslation();
  const glossary = useGlossary();
  const [view, changeView] = useView();
  const { file, failure } = useInputFile(view.input);
  const { file: otherSound, failure: otherFailure } = useInputFile(view.otherInput);
  const [listening, setListening] = useState(false);
  // Whatever led away from the microphone, back to it leads a press on its button alone.
  if (listening && view.input !== 'microphone') setListening(false);
  const microphone = listening ? 'microphone' : undefined;
  const sound = view.input === 'microphone' ? microphone : file;
  const [state, other] = useNetworks(view, { sound, otherSound });
  const { status, summary } = state;
  const inspector = status.kind === 'ready' ? status.inspector : undefined;
  const edits = useEdits(view, summary);
  useLook(view.atS, edits, view.layer);
  const edited = useMemo(() => summary && editSummary(summary, edits), [summary, edits]);
  const findLayer = (layers: readonly LayerSummary[] | undefined) =>
    layers?.find(({ name }) => name === view.layer);
  const layer = findLayer(summary?.layers);
  const editedLayer = findLayer(edited?.layers);
  const compared = view.against === undefined ? undefined : other;
  const network = useMemo(() => {
    const trained = inspector?.network;
    return trained && { ...trained, weights: editWeights(trained.weights, edits) };
  }, [inspector, edits]);
  const toured = useMemo(
    () => (summary && state.averagesKnown ? { layers: summary.layers, averages: state.averages } : undefined),
    [summary, state.averagesKnown, state.averages],
  );
  const largest = Math.max(
    largestCost(edited?.layers ?? NO_LAYERS, view.measure, state.timing),
    largestCost(compared?.summary?.layers ?? NO_LAYERS, view.measure, compared?.timing),
  );
  const mostChannels = widest([summary, compared?.summary].filter((known) => known !== undefined));
  const drawn = { measure: view.measure, largest, mostChannels, search: view.search };
  const panels = useRef<HTMLDivElement>(null);
  // On the tour, its words bring what they are about into sight.
  useShownOnChange(panels, view.tour === undefined ? view.layer : undefined);
  const onOpen = useCallback(
    (name: string | undefined) => changeView({ layer: name, stage: undefined, channel: undefined }),
    [changeView],
  );

  const closeLayer = (name: string) => {
    onOpen(undefined);
    // To where it was opened from.
    document.querySelector<SVGElement>(`[data-layer="${CSS.escape(name)}"]`)?.focus();
  };

  const showInGlossary = useCallback(
    (glossary: GlossaryPlace | undefined) => changeView({ glossary }),
    [changeView],
  );

  return (
    <ShowInGlossary value={showInGlossary}>
      <article className={styles.page}>
        <PageHeader title={t('network.title')} lead={t('network.lead')}>
          <div className={styles.help}>
            <Button
              look="primary"
              icon="next"
              onClick={() => changeView({ tour: 1, layer: undefined, panel: undefined, channel: undefined })}
            >
              {t('network.tour.start')}
            </Button>
            <Button icon="book" onClick={() => showInGlossary('all')}>
              {glossary.t('open')}
            </Button>
          </div>
        </PageHeader>
        <div className={styles.sounds} data-not-exported>
          <SoundChoice
            input={view.input}
            onChoose={(input) => {
              setListening(false);
              // What was asked about the sound before goes with it.
              changeView({ input, atS: 0, why: undefined });
            }}
          />
          <OtherSound view={view} changeView={changeView} />
        </div>
        <Choices view={view} changeView={changeView} />
        {status.kind === 'failed' && (
          <Trouble
            message={errorMessage(t, status.error, view.network)}
            action={t('network.retry')}
            onAction={() => void networkStore.getState().open(view.network)}
          />
        )}
        {status.kind === 'loading' && <DownloadLine progress={status.progress} />}
        {state.error !== undefined && (
          <Trouble
            message={errorMessage(t, state.error, view.network)}
            action={t('network.reopen')}
            onAction={() => void networkStore.getState().open(view.network)}
          />
        )}
        {[failure, otherFailure].map(
          (failed, index) =>
            failed && (
              <Trouble
                key={index}
                message={t('network.input.notComposed', { reason: errorMessage(t, failed.error, '') })}
                action={t('network.retry')}
                onAction={failed.retry}
              />
            ),
        )}
        {edited && (
          <OverviewSection
            summary={edited}
            edits={edits}
            reading={state.reading}
            timing={state.timing}
            {...drawn}
            open={view.layer}
            onOpen={onOpen}
          />
        )}
        {compared?.summary && (
          <>
            <OverviewSection
              summary={compared.summary}
              edits={NO_EDITS}
              reading={compared.reading}
              timing={compared.timing}
              {...drawn}
              open={undefined}
              onOpen={undefined}
            />
            <Comparison states={[state, compared]} />
            <LayerDifference states={[state, compared]} layer={view.layer} />
          </>
        )}
        <Tour view={view} changeView={changeView} network={toured} inspector={inspector} />
        {layer && editedLayer && status.kind !== 'loading' && (
          <div
            ref={panels}
            className={styles.panels}
            onKeyDown={({ key }) => {
              if (key === 'Escape') closeLayer(layer.name);
            }}
          >
            <LayerPanels
              key={layer.name}
              layer={editedLayer}
              trained={layer}
              edits={edits}
              inspector={inspector}
              network={network}
              file={view.input === 'file' ? file : undefined}
              reading={state.reading}
              otherReading={state.otherReading}
              averages={state.averages}
              view={view}
              changeView={changeView}
            />
          </div>
        )}
        {status.kind !== 'table' && (
          <InputSection
            state={state}
            network={network}
            file={file}
            listening={listening}
            onListen={setListening}
            edits={edits}
            view={view}
            changeView={changeView}
          />
        )}
        {summary && edited && network && (
          <WhatIf
            state={state}
            summaries={[summary, edited]}
            layer={layer}
            channel={view.channel}
            onChannel={(channel) => changeView({ channel })}
            edits={edits}
            onChange={(edits) => changeView({ edits })}
          />
        )}
        <WhyPanel
          key={view.network}
          inspector={inspector}
          reading={state.reading}
          edits={edits}
          view={view}
          changeView={changeView}
        />
        {edited && (
          <CostTable
            summary={edited}
            timing={state.timing}
            open={view.layer}
            onOpen={onOpen}
            onMeasure={networkStore.getState().time}
          />
        )}
        <GlossaryPanel place={view.glossary} />
      </article>
    </ShowInGlossary>
  );
}
