import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inputAxes } from '../../../inspect';
import { ExportablePanel } from '../export/ExportablePanel';
import { Glossed } from '../glossary/Glossed';
import { ChannelLikes } from '../likes/ChannelLikes';
import type { PanelProps } from '../panelProps';
import { useLayerName } from '../useLayerName';
import { SaveTensor } from '../weights/SaveTensor';
import { WeightStatistics } from '../weights/WeightStatistics';
import { NotYet } from './NotYet';
import { NumberBars } from './NumberBars';
import { StageKernels } from './StageKernels';
import { StageMaps } from './StageMaps';
import { StageTrail } from './StageTrail';
import { layerInput } from './layerInput';
import { stageKernel } from './stageKernel';
import { stagesOf } from './stagesOf';
import { useFirstChannel } from './useFirstChannel';
import { useStageText } from './useStageText';
import styles from './panels.module.css';

/** The way of the tensor through a layer, its maps after each step, and the weights of the step. */
export function InsidePanel(props: PanelProps) {
  const { layer, edits, inspector, network, file, reading, view, changeView } = props;
  const { t } = useTranslation();
  const { name } = useStageText();
  const layerName = useLayerName()(layer);
  const axes = useMemo(() => network && inputAxes(network.card.frontEnd), [network]);
  const stages = stagesOf(reading, layer.name);
  const stage = stages.find(({ stage }) => stage === view.stage) ?? stages.at(0);
  const firstChannel = useFirstChannel(stage);
  const channel = Math.min(view.channel ?? firstChannel, (stage?.shape[2] ?? Infinity) - 1);
  const step = stage?.stage ?? view.stage;
  const place = useMemo(
    () => step && { layer: layer.name, stage: step, channel, edits },
    [layer.name, step, channel, edits],
  );
  const likes = inspector && place && (
    <ChannelLikes inspector={inspector} place={place} file={file} changeView={changeView} />
  );
  if (!network || !axes || !reading || !stage)
    return (
      <div className={styles.panels}>
        <NotYet network={view.network} />
        {likes}
      </div>
    );

  const onChannel = (channel: number): void => changeView({ channel });
  const kernel = stageKernel(network.weights, layer.name, stage.stage);
  const titled = { layer: layerName, stage: name(stage.stage) };
  const isVector = stage.shape[0] * stage.shape[1] === 1;

  return (
    <div className={styles.panels}>
      <ExportablePanel
        title={t('network.panels.inside.title', titled)}
        lead={
          <Glossed text={t(isVector ? 'network.panels.inside.vectorLead' : 'network.panels.inside.lead')} />
        }
        fileName={[view.network, layer.name, stage.stage, 'maps']}
      >
        <StageTrail
          layer={layer}
          input={layerInput(network, reading, layer.name)}
          stages={stages}
          chosen={stage.stage}
          onChoose={(stage) => changeView({ stage })}
        />
        {isVector ? (
          <NumberBars label={t('network.panels.inside.title', titled)} values={stage.values} />
        ) : (
          <StageMaps stage={stage} input={axes} channel={channel} onChannel={onChannel} />
        )}
        <SaveTensor
          values={stage.values}
          shape={stage.shape}
          title={t('network.panels.inside.title', titled)}
          fileName={[view.network, layer.name, stage.stage, 'tensor']}
        />
      </ExportablePanel>
      {likes}
      {kernel && (
        <ExportablePanel
          title={t('network.panels.kernels.title', titled)}
          lead={
            <Glossed text={t(`network.panels.kernels.${stage.stage === 'dense' ? 'dense' : kernel.kind}`)} />
          }
          fileName={[view.network, layer.name, stage.stage, 'kernels']}
        >
          <StageKernels kernel={kernel} channel={channel} onChannel={onChannel} />
          <WeightStatistics values={kernel.values} />
          <SaveTensor
            values={kernel.values}
            // A table has two sides.
            shape={kernel.kind === 'matrix' ? kernel.shape.slice(0, 2) : kernel.shape}
            title={t('network.panels.kernels.title', titled)}
            fileName={[view.network, layer.name, stage.stage, 'weights']}
          />
        </ExportablePanel>
      )}
    </div>
  );
}
