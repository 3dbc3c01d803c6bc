import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Inspector } from '../../../inspect';
import type { SampleName } from '../../../samples';
import { Button, IconButton, useFigures } from '../../../ui';
import { Glossed } from '../glossary/Glossed';
import { useLayerName } from '../useLayerName';
import type { ChangeView, View } from '../view';
import type { TouredNetwork } from './liveliestBlock';
import { TOUR, type TourStep } from './steps';
import type { SureSound } from './sureSound';
import { useSureSound } from './useSureSound';
import styles from './Tour.module.css';

interface TourProps {
  view: View;
  changeView: ChangeView;
  /** Undefined while it is not all known. */
  network: TouredNetwork | undefined;
  inspector: Inspector | undefined;
}

/** A walk through the network for somebody who sees it for the first time; each step sets the page up. */
export function Tour({ view, changeView, network, inspector }: TourProps) {
  const { t } = useTranslation();
  const { number } = useFigures();
  const layerName = useLayerName();
  const [address] = useSearchParams();
  const onFound = useCallback(
    ({ name, atS }: SureSound<SampleName>) => changeView({ input: name, atS }, { replace: true }),
    [changeView],
  );
  const step = view.tour === undefined ? undefined : TOUR[view.tour - 1];
  const searching = useSureSound(inspector, step !== undefined && !address.has('input'), onFound);
  /** Once for each step and network: who closes the layer afterwards wants it closed. */
  const setUp = useRef<{ step: TourStep; network: TouredNetwork }>(null);
  const isOpen = view.layer !== undefined;
  useEffect(() => {
    if (!step || !network) return;
    const before = setUp.current;
    setUp.current = { step, network };
    if (isOpen || (before?.step === step && before.network === network)) return;
    changeView(viewOf(step, network), { replace: true });
  }, [step, isOpen, network, changeView]);

  const start = useRef<HTMLDivElement>(null);
  const seen = useRef<TourStep>(undefined);
  useEffect(() => {
    // With the layer that it opened, which stands below. While the page still opens there is no smooth way to what moves.
    const behavior = seen.current && seen.current !== step ? 'smooth' : 'instant';
    seen.current = step;
    if (step) start.current?.scrollIntoView({ behavior });
  }, [step, view.layer]);

  if (!step || view.tour === undefined) return null;
  const here = view.tour;
  const goTo = (tour: number | undefined) => {
    if (tour === undefined) {
      changeView({ tour }, { replace: false });
      // What the tour opened stays.
      document
        .querySelector<HTMLElement>('main [role=tab][aria-selected=true]')
        ?.focus({ preventScroll: true });
    } else
      changeView({
        tour,
        channel: undefined,
        layer: undefined,
        ...(network && viewOf(TOUR[tour - 1], network)),
      });
  };
  const layer = network && step.layerOf(network);
  const settings = layer?.settings;
  const words = layer &&
    settings && {
      layer: layerName(layer),
      in: number(layer.inputShape[2]),
      wide: number(settings.expandedChannels),
      out: number(layer.outputShape[2]),
      side: number(settings.kernelSize),
      squeezed: number(settings.squeezeChannels),
      chosen: t(`network.tour.chosen.${network.averages ? 'liveliest' : 'last'}`, {
        layer: layerName(layer),
      }),
    };
  return (
    <>
      <div ref={start} className={styles.start} />
      <section aria-labelledby="tour-title" className={styles.tour} data-not-exported>
        <div className={styles.top}>
          <p className={styles.count}>{t('network.tour.count', { step: here, last: TOUR.length })}</p>
          <IconButton icon="cancel" label={t('network.tour.end')} onClick={() => goTo(undefined)} />
        </div>
        <h2 id="tour-title">{t(`network.tour.steps.${step.name}.title`)}</h2>
        <div aria-live="polite" className={styles.words}>
          {words ? (
            <>
              <p>
                <Glossed text={t(`network.tour.steps.${step.name}.text`, words)} />
              </p>
              <p className={styles.try}>{t(`network.tour.steps.${step.name}.try`, words)}</p>
            </>
          ) : (
            <p>{t(network ? 'network.tour.absent' : 'network.tour.waiting')}</p>
          )}
          {searching && <p className={styles.searching}>{t('network.tour.searching')}</p>}
        </div>
        <div className={styles.buttons}>
          <Button icon="previous" disabled={here === 1} onClick={() => goTo(here - 1)}>
            {t('network.tour.back')}
          </Button>
          <ol className={styles.steps}>
            {TOUR.map(({ name }, index) => (
              <li key={name}>
                <button
                  type="button"
                  aria-label={`${number(index + 1)}: ${t(`network.tour.steps.${name}.title`)}`}
                  aria-current={index + 1 === here ? 'step' : undefined}
                  onClick={() => goTo(index + 1)}
                >
                  {index + 1}
                </button>
              </li>
            ))}
          </ol>
          {here < TOUR.length ? (
            <Button look="primary" icon="next" onClick={() => goTo(here + 1)}>
              {t('network.tour.next')}
            </Button>
          ) : (
            <Button look="primary" icon="check" onClick={() => goTo(undefined)}>
              {t('network.tour.done')}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}

/** The layer that a step shows, and what of it. */
function viewOf(step: TourStep, network: TouredNetwork): Partial<View> {
  return { ...step.view, layer: step.layerOf(network)?.name };
}
