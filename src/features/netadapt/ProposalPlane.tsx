import { useTranslation } from 'react-i18next';
import { PlotGuide, FiguresTable, useFigures } from '../../ui';
import { KeptReason } from './KeptReason';
import { Key } from './Key';
import { plotAxis } from './plotAxis';
import { PointKey, type PointLook } from './PointMark';
import { highestShown, keptLine, type Choice, type WeighedProposal } from './weighProposals';
import { ScatterPlot } from './ScatterPlot';
import { useStepWords } from './useStepWords';
import styles from './ScatterPlot.module.css';

export interface ProposalCursor {
  /** Index of the proposal under the pointer, and of the one that was chosen. */
  pointed: number | undefined;
  chosen: number | undefined;
  onPoint: (index: number | undefined) => void;
  onChoose: (index: number) => void;
}

/** The proposals of a step by what they save and what they cost, the one that was kept, and why. */
export function ProposalPlane(props: Choice & ProposalCursor) {
  const { proposals, table, kept, reason, score, pointed, chosen, onPoint, onChoose } = props;
  const { t } = useTranslation();
  const { decimal, finePercent } = useFigures();
  const { target, milliseconds, lost } = useStepWords();

  // Points of a percentage are easier to read than fractions.
  const scale = score === 'accuracy' ? 100 : 1;
  const saved = plotAxis([0, ...proposals.map(({ savedMs }) => savedMs)], decimal);
  const highest = highestShown(props);
  const shown = proposals.filter(({ lost }) => lost <= highest);
  const costs = plotAxis([0, ...shown.map(({ lost }) => scale * lost)], decimal);
  const place = ({ savedMs, lost }: Pick<WeighedProposal, 'savedMs' | 'lost'>) => ({
    x: saved.place(savedMs),
    y: lost > highest ? 1 : costs.place(scale * lost),
  });
  const look = ({ index, lost }: WeighedProposal): PointLook => {
    if (index === kept) return 'kept';
    return lost > highest ? 'beyond' : 'proposal';
  };
  const limits = { savedHigh: saved.high, lostLow: costs.low / scale, lostHigh: costs.high / scale };
  const describe = (proposal: WeighedProposal) => {
    const { target: name, fromChannels, toChannels, savedMs, index } = proposal;
    return t(index === kept ? 'netadapt.proposals.kept' : 'netadapt.proposals.other', {
      target: target(name, table),
      from: fromChannels,
      to: toChannels,
      saved: milliseconds(savedMs, 3),
      lost: lost(proposal.lost, score),
      accuracy: finePercent(proposal.accuracy),
    });
  };
  const reading = proposals[pointed ?? chosen ?? kept];
  const [guideStart, guideEnd] = keptLine(proposals[kept], reason, limits).map(place);
  const axes = { xLabel: t('netadapt.proposals.saved'), yLabel: t(`netadapt.proposals.cost.${score}`) };

  return (
    <>
      <ScatterPlot
        label={t('netadapt.proposals.picture', { count: proposals.length })}
        {...axes}
        xTicks={saved.ticks}
        yTicks={costs.ticks}
        // The kept one last, so that nothing lies over it.
        points={proposals
          .toSorted((a, b) => Number(a.index === kept) - Number(b.index === kept))
          .map((proposal) => ({
            id: proposal.index,
            ...place(proposal),
            look: look(proposal),
            label: describe(proposal),
          }))}
        chosen={chosen ?? kept}
        onChoose={onChoose}
        onPoint={onPoint}
      >
        <PlotGuide from={guideStart} to={guideEnd} />
      </ScatterPlot>
      <Key
        entries={[
          { mark: <PointKey look="proposal" />, text: t('netadapt.proposals.key.proposal') },
          { mark: <PointKey look="kept" />, text: t('netadapt.proposals.key.kept') },
          ...(shown.length < proposals.length
            ? [{ mark: <PointKey look="beyond" />, text: t('netadapt.proposals.key.beyond') }]
            : []),
        ]}
      />
      <p className={styles.readout} aria-hidden="true">
        {describe(reading)}
      </p>
      <KeptReason {...props} />
      <FiguresTable
        caption={t('netadapt.proposals.title')}
        columns={[t('netadapt.proposals.what'), t('netadapt.proposals.channels'), axes.xLabel, axes.yLabel]}
        rows={proposals.map(({ target: name, fromChannels, toChannels, savedMs, lost }) => [
          target(name, table),
          `${fromChannels} → ${toChannels}`,
          decimal(savedMs, 3),
          decimal(scale * lost, score === 'accuracy' ? 2 : 4),
        ])}
      />
    </>
  );
}
