import { useTranslation } from 'react-i18next';
import { ExportablePanel } from '../../export/ExportablePanel';
import { Glossed } from '../../glossary/Glossed';
import { SourceLines } from '../../glossary/SourceLines';
import type { PanelProps } from '../../panelProps';
import { useLayerName } from '../../useLayerName';
import { ShapeDrawing } from './ShapeDrawing';
import { StageCosts } from './StageCosts';
import { skipReason } from './skipReason';
import styles from '../panels.module.css';

/** Narrow, wide, narrow, to scale; whether there is a skip, and why; what each step costs. */
export function ShapePanel({ layer, view }: PanelProps) {
  const { t } = useTranslation();
  const layerName = useLayerName()(layer);
  const { settings, inputShape, outputShape } = layer;
  if (!settings) return null;
  const figures = {
    in: inputShape[2],
    wide: settings.expandedChannels,
    out: outputShape[2],
    stride: settings.stride,
  };
  return (
    <ExportablePanel
      title={t('network.panels.shape.title', { layer: layerName })}
      lead={<Glossed text={t('network.panels.shape.lead')} />}
      fileName={[view.network, layer.name, 'inverted-residual']}
    >
      <p className={styles.sentence}>
        <Glossed
          text={t(
            settings.expandedChannels === inputShape[2]
              ? 'network.panels.shape.sentenceFlat'
              : 'network.panels.shape.sentence',
            figures,
          )}
        />{' '}
        <Glossed text={t(`network.panels.shape.skip.${skipReason(layer)}`, figures)} />
      </p>
      <ShapeDrawing layer={layer} />
      <StageCosts stages={layer.stages} />
      <SourceLines of="invertedResidual" />
    </ExportablePanel>
  );
}
