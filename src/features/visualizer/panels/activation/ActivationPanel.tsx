import { useTranslation } from 'react-i18next';
import { Choice } from '../../../../ui';
import { ExportablePanel } from '../../export/ExportablePanel';
import { Glossed } from '../../glossary/Glossed';
import { SourceLines } from '../../glossary/SourceLines';
import type { PanelProps } from '../../panelProps';
import { useLayerName } from '../../useLayerName';
import { NotYet } from '../NotYet';
import { stagesOf } from '../stagesOf';
import { useStageText } from '../useStageText';
import { ArrivalSentence } from './ArrivalSentence';
import { CurvePlot } from './CurvePlot';

/** The bend that every number of the layer goes through, and the numbers that really arrive there. */
export function ActivationPanel({ layer, edits, reading, view, changeView }: PanelProps) {
  const { t } = useTranslation();
  const { name } = useStageText();
  const layerName = useLayerName()(layer);
  const stages = stagesOf(reading, layer.name).filter(({ preActivation }) => preActivation);
  const stage = stages.find(({ stage }) => stage === view.stage) ?? stages.at(-1);
  const arriving = stage?.preActivation;
  const { activation } = layer;
  if (!stage || !arriving || !activation) return <NotYet network={view.network} />;
  const changed = edits.some(({ kind, block }) => kind === 'activation' && block === layer.name);
  const lead = changed && activation === 'relu' ? 'reluByChange' : activation;
  return (
    <ExportablePanel
      title={t('network.panels.activation.title', { layer: layerName, stage: name(stage.stage) })}
      lead={<Glossed text={t(`network.panels.activation.lead.${lead}`)} />}
      fileName={[view.network, layer.name, stage.stage, 'activation']}
    >
      {stages.length > 1 && (
        <Choice
          label={t('network.panels.activation.after')}
          options={stages.map(({ stage }) => ({ value: stage, text: name(stage) }))}
          value={stage.stage}
          onChange={(stage) => changeView({ stage })}
        />
      )}
      <ArrivalSentence values={arriving} activation={activation} />
      <CurvePlot arriving={arriving} used={activation} />
      <SourceLines of={activation} />
    </ExportablePanel>
  );
}
