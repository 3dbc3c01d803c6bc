import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkSummary, NetworkTiming } from '../../../inspect';
import { Button, saveAs, Section, useFigures } from '../../../ui';
import { exportName } from '../export/fileName';
import { costOf } from '../overview/measures';
import { useCostText } from '../useCostText';
import { useFieldText } from '../useFieldText';
import { useLayerName } from '../useLayerName';
import { shapeText } from '../useLayerWords';
import { costCsv, costJson } from './exportCosts';
import styles from './CostTable.module.css';

interface CostTableProps {
  summary: NetworkSummary;
  timing: NetworkTiming | undefined;
  open: string | undefined;
  onOpen: (name: string) => void;
  /** Times the network anew. */
  onMeasure: () => Promise<void>;
}

/** Every layer with its figures, to read and to take away. */
export const CostTable = memo(function CostTable({
  summary,
  timing,
  open,
  onOpen,
  onMeasure,
}: CostTableProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const cost = useCostText();
  const name = useLayerName();
  const fieldText = useFieldText();
  const { parameters, multiplyAdds } = summary;
  const sumMs = Object.values(timing?.layersMs ?? {}).reduce((sum, ms) => sum + ms, 0);
  const save = (
    <div className={styles.exports}>
      <Button
        look="quiet"
        icon="download"
        aria-label={t('network.cost.csv')}
        onClick={() =>
          saveAs(exportName([summary.name, 'cost'], 'csv'), 'text/csv', costCsv(summary, timing))
        }
      >
        CSV
      </Button>
      <Button
        look="quiet"
        icon="download"
        aria-label={t('network.cost.json')}
        onClick={() =>
          saveAs(exportName([summary.name, 'cost'], 'json'), 'application/json', costJson(summary, timing))
        }
      >
        JSON
      </Button>
    </div>
  );
  return (
    <Section title={t('network.cost.title')} lead={t('network.cost.lead')} wide actions={save}>
      <div className={styles.scroll} role="group" aria-label={t('network.cost.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('network.cost.layer')}</th>
              <th scope="col">{t('network.cost.shape')}</th>
              <th scope="col">{t('network.cost.field')}</th>
              <th scope="col">{t('network.measure.parameters')}</th>
              <th scope="col">{t('network.measure.multiplyAdds')}</th>
              <th scope="col">{t('network.measure.milliseconds')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.layers.map((layer) => (
              <tr key={layer.name} data-open={layer.name === open}>
                <th scope="row">
                  <button type="button" className={styles.layer} onClick={() => onOpen(layer.name)}>
                    {name(layer)}
                  </button>
                </th>
                <td>{shapeText(layer.outputShape)}</td>
                <td>{fieldText(layer, summary.table.inputShape, { brief: true })}</td>
                <td>{number(layer.parameters)}</td>
                <td>{number(layer.multiplyAdds)}</td>
                <td>{cost(costOf(layer, 'milliseconds', timing), 'milliseconds')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('network.cost.sum')}</th>
              <td />
              <td />
              <td>{number(parameters)}</td>
              <td>{number(multiplyAdds)}</td>
              <td>{cost(timing?.totalMs, 'milliseconds')}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {timing && (
        <div className={styles.measured}>
          <p>{t('network.cost.measured', { runs: timing.runs, sum: cost(sumMs, 'milliseconds') })}</p>
          <Button icon="retry" onClick={() => void onMeasure()}>
            {t('network.cost.again')}
          </Button>
        </div>
      )}
    </Section>
  );
});
