import { useTranslation } from 'react-i18next';
import type { NetworkTable } from '../../inspect';
import { useFigures } from '../../ui';
import { targetedBars, type ChannelBar } from './channelBars';
import type { Score } from './weighProposals';

/** Parts and figures of networks in the words of the page. */
export function useStepWords() {
  const { t } = useTranslation();
  const { decimal } = useFigures();

  const part = (kind: ChannelBar['kind'], block: number): string => {
    switch (kind) {
      case 'frames':
        return t('netadapt.part.frames');
      case 'stem':
      case 'hidden':
        return t(`network.layer.${kind}`);
      case 'lastConv':
        return t('network.layer.last');
      case 'expansion':
        return t('netadapt.part.expansion', { block });
      case 'out':
        return t('netadapt.part.out', { block });
    }
  };

  return {
    milliseconds: (ms: number, digits = 2) => t('netadapt.milliseconds', { value: decimal(ms, digits) }),
    /** For what is much shorter than a millisecond. */
    microseconds: (ms: number) =>
      t('netadapt.microseconds', { value: decimal(1000 * ms, Math.abs(ms) < 0.01 ? 1 : 0) }),
    bar: ({ kind, block }: Pick<ChannelBar, 'kind' | 'block'>) => part(kind, block),
    /** What a proposal shrinks. @param table of the network that it was made to */
    target: (target: string, table: NetworkTable): string => {
      const bars = targetedBars(table, target);
      const [, width] = /^bottleneck(\d+)$/.exec(target) ?? [];
      if (width) return t('netadapt.part.bottlenecks', { channels: width });
      if (bars.length === 1) return part(bars[0].kind, bars[0].block);
      const members = bars.map(({ kind, block }) => (kind === 'stem' ? part('stem', 0) : block));
      return t('netadapt.part.joined', { members: members.join(', ') });
    },
    /** A stage of the backend, for example `block5/depthwise`. */
    layer: (name: string): string => {
      const [, block, stage] = /^block(\d+)\/(depthwise|gates|project)$/.exec(name) ?? [];
      if (stage === 'depthwise' || stage === 'gates' || stage === 'project') {
        return t(`netadapt.stage.${stage}`, { block });
      }
      if (name === 'stem' || name === 'last' || name === 'pool' || name === 'hidden') {
        return t(`network.layer.${name}`);
      }
      return t('network.layer.head', { name });
    },
    /** What a proposal costs by the score of its kind, as a phrase: `0.3 points lost`. */
    lost: (lost: number, score: Score): string => {
      const [shown, digits] = score === 'accuracy' ? [100 * lost, 1] : [lost, 3];
      const value = decimal(Math.abs(shown), digits);
      if (Number(Math.abs(shown).toFixed(digits)) === 0) return t('netadapt.lost.nothing');
      return t(`netadapt.lost.${score}.${lost > 0 ? 'lost' : 'gained'}`, { value });
    },
  };
}
