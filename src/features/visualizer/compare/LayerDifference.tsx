import { useTranslation } from 'react-i18next';
import { inputAxes, type LayerPicture, type TensorShape } from '../../../inspect';
import type { NetworkState } from '../../../stores/network';
import { useFigures } from '../../../ui';
import { ExportablePanel } from '../export/ExportablePanel';
import { ColourScale } from '../panels/ColourScale';
import { HeatMap } from '../panels/HeatMap';
import { MapAxes } from '../panels/MapAxes';
import { colouringOf, signedColouringOf } from '../panels/colouring';
import type { Colouring } from '../panels/paintMaps';
import { stageAxes } from '../panels/stageAxes';
import { useLayerName } from '../useLayerName';
import { useNetworkName } from '../useNetworkName';
import { relativeDifference, type PlacedPicture } from './relativeDifference';
import styles from './Comparison.module.css';

interface LayerDifferenceProps {
  states: readonly [NetworkState, NetworkState];
  /** Name of the layer that is open. */
  layer: string | undefined;
}

/** The open layer of both networks, and where the second responds more, or less, than the first; nothing where one lacks it. */
export function LayerDifference({ states, layer }: LayerDifferenceProps) {
  const { t } = useTranslation();
  const networkName = useNetworkName();
  const layerName = useLayerName();
  const [first, second] = states.map((state) => placedPicture(state, layer));
  const difference = first && second && relativeDifference(first, second);
  const summary = states[0].summary?.layers.find(({ name }) => name === layer);
  if (!first || !second || !difference || !summary) return null;
  const names = states.map((state) => networkName(state.summary?.name ?? ''));
  return (
    <ExportablePanel
      title={t('network.compare.layer.title', { layer: layerName(summary) })}
      lead={t('network.compare.layer.lead')}
      fileName={[...states.map((state) => state.summary?.name ?? ''), summary.name, 'difference']}
      wide
    >
      <div className={styles.maps}>
        <PlacedMap
          title={names[0]}
          placed={first}
          values={first.picture.values}
          colouring={colouringOf(first.picture.values)}
        />
        <PlacedMap
          title={names[1]}
          placed={second}
          values={second.picture.values}
          colouring={colouringOf(second.picture.values)}
        />
        <PlacedMap
          title={t('network.compare.layer.difference')}
          placed={first}
          values={difference}
          colouring={signedColouringOf(difference)}
        />
      </div>
    </ExportablePanel>
  );
}

function placedPicture(
  { status, reading }: NetworkState,
  layer: string | undefined,
): PlacedPicture | undefined {
  const picture = reading?.pictures.find((picture: LayerPicture) => picture.layer === layer);
  if (!picture || !reading || status.kind !== 'ready') return undefined;
  return { picture, axes: inputAxes(status.inspector.network.card.frontEnd), startS: reading.startS };
}

interface PlacedMapProps {
  title: string;
  placed: PlacedPicture;
  values: Float32Array;
  colouring: Colouring;
}

function PlacedMap({ title, placed: { picture, axes: input }, values, colouring }: PlacedMapProps) {
  const { t } = useTranslation();
  const { number, decimal } = useFigures();
  const shape: TensorShape = [...picture.shape, 1];
  const axes = stageAxes(input, shape);
  return (
    <div>
      <h3>{title}</h3>
      <HeatMap
        label={title}
        values={values}
        shape={shape}
        colouring={colouring}
        axes={<MapAxes axes={axes} shape={shape} />}
        hint={t('network.panels.mapHint')}
        describe={({ column, row }) => {
          const cell = {
            time: decimal(column * axes.columnS, 2),
            value: decimal(values[row * shape[1] + column], 3),
          };
          return row < axes.rowHz.length
            ? t('network.panels.cell', { ...cell, hertz: number(axes.rowHz[row]) })
            : t('network.panels.cellInPadding', cell);
        }}
      />
      <ColourScale colouring={colouring} digits={2} />
    </div>
  );
}
