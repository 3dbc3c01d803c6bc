import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../ui';
import type { PanelProps } from '../panelProps';
import { LAYER_PANELS } from '.';

/** Everything that can be looked at in the open layer, one panel at a time. */
export function LayerPanels(props: PanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const { layer, view, changeView } = props;
  const panels = LAYER_PANELS.filter(({ isFor }) => isFor(layer));
  const open = panels.find(({ name }) => name === view.panel) ?? panels[0];
  return (
    <Tabs
      id={id}
      label={t('network.panels.tabsLabel')}
      tabs={panels.map(({ name }) => ({ name, text: t(`network.panels.tabs.${name}`) }))}
      open={open.name}
      onOpen={(panel) => changeView({ panel })}
    >
      <open.Component {...props} />
    </Tabs>
  );
}
