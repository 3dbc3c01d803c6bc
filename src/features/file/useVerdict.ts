import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classifierStore, type QueueResult } from '../../stores';
import { useFigures, useGenreName, useTagName } from '../../ui';

export interface VerdictWords {
  title: string;
  confidence?: string;
  hint: string;
}

/** The card of the network that is loaded. */
export function useCard() {
  return useStore(classifierStore, ({ status }) =>
    status.kind === 'ready' ? status.classifier.card : undefined,
  );
}

/** The layers of the network that is loaded, neighbours of one kind counted: `ConvBatchNorm, 15 × InvertedResidual, ...`. */
export function useLayerList(): string {
  const layers = useStore(classifierStore, ({ status }) =>
    status.kind === 'ready' ? status.classifier.layers : undefined,
  );
  return useMemo(() => countNeighbours(layers ?? []).join(', '), [layers]);
}

function countNeighbours(names: readonly string[]): string[] {
  const runs: { name: string; count: number }[] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.name === name) last.count += 1;
    else runs.push({ name, count: 1 });
  }
  return runs.map(({ name, count }) => (count > 1 ? `${count} × ${name}` : name));
}

/** An answer in full: its title, how sure it is, and how to take that. */
export function useVerdict(): (result: Pick<QueueResult, 'verdict' | 'threshold'>) => VerdictWords {
  const { t } = useTranslation();
  const { percent, percentBelow } = useFigures();
  const genreName = useGenreName();
  const tagName = useTagName();
  return ({ verdict: { kind, genre, confidence, style }, threshold }) => {
    if (kind === 'no-music' || !genre) {
      return {
        title: t('file.result.noMusic'),
        hint: t('file.result.noMusicHint', { percent: percent(confidence) }),
      };
    }
    if (style) {
      return {
        title: t('file.result.notSure'),
        hint: t('file.result.outsideHint', { style: tagName(style) }),
      };
    }
    const name = genreName(genre);
    if (kind === 'not-sure') {
      return {
        title: t('file.result.notSure'),
        hint: t('file.result.notSureHint', {
          genre: name,
          percent: percentBelow(confidence, threshold),
          threshold: percent(threshold),
        }),
      };
    }
    return {
      title: name,
      confidence: t('file.result.confidence', { percent: percent(confidence) }),
      hint: t('file.result.confidenceHint', { percent: percent(confidence) }),
    };
  };
}
