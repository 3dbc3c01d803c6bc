import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkEdit } from '../../../inspect';
import { Tabs } from '../../../ui';
import type { PanelProps } from '../panelProps';
import { useLayerName } from '../useLayerName';
import { LeftOut } from './LeftOut';
import { LAYER_PANELS } from '.';

interface LayerPanelsProps extends PanelProps {
  /** The layer as trained: what can be looked at in it stays the same, whatever is changed. */
  trained: LayerSummary;
}

/** Everything that can be looked at in the open layer, one panel at a time. */
export function LayerPanels({ trained, ...props }: LayerPanelsProps) {
  const { t } = useTranslation();
  const layerName = useLayerName();
  const id = useId();
  const { layer, edits, view, changeView } = props;
  const panels = LAYER_PANELS.filter(({ isFor }) => isFor(trained));
  const open = panels.find(({ name }) => name === view.panel) ?? panels[0];
  const isDrop = ({ kind, block }: NetworkEdit) => kind === 'dropBlock' && block === layer.name;
  return (
    <Tabs
      id={id}
      label={t('network.panels.tabsLabel')}
      tabs={panels.map(({ name }) => ({ name, text: t(`network.panels.tabs.${name}`) }))}
      open={open.name}
      onOpen={(panel) => changeView({ panel })}
    >
      {edits.some(isDrop) ? (
        <LeftOut
          block={layerName(layer)}
          onPutBack={() => {
            changeView({ edits: edits.filter((edit) => !isDrop(edit)) });
            // The button goes; what it brings back begins here.
            document.getElementById(`${id}-${open.name}`)?.focus();
          }}
        />
      ) : (
        <open.Component {...props} />
      )}
    </Tabs>
  );
}
