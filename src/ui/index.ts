export { Button, IconButton } from './Button';
export { Choice } from './Choice';
export { Confidence } from './Confidence';
export { DocumentPage } from './DocumentPage';
export { DownloadLine } from './DownloadLine';
export { FiguresTable } from './FiguresTable';
export { GenreBars } from './GenreBars';
export { GenreMark } from './GenreMark';
export { Icon, type IconName } from './Icon';
export { PageHeader } from './PageHeader';
export { PictureSteps } from './PictureSteps';
export { PlayButton } from './PlayButton';
export { Playhead } from './Playhead';
export { Plot, PlotGuide } from './Plot';
export { PositionSlider } from './PositionSlider';
export { ProgressBar } from './ProgressBar';
export { Section } from './Section';
export { SpectrogramCanvas } from './SpectrogramCanvas';
export { SpectrogramPlot } from './SpectrogramPlot';
export { Tabs } from './Tabs';
export { Tags } from './Tags';
export { TermList } from './TermList';
export { TimelineBars, type TimelineBar } from './TimelineBars';
export { Trouble } from './Trouble';
export { pitchTicks, timeTicks, type Tick } from './axes';
export { signedPalette, spectrogramPalette } from './colourMap';
export { csv } from './csv';
export { errorMessage } from './errorMessage';
export {
  formatBytes,
  formatClock,
  formatNumber,
  formatPercent,
  formatPercentBelow,
  formatTime,
  isoWithZone,
} from './format';
export { genreColour, type WellKnownGenre } from './genreLook';
export { PLOT, plotLine, plotX, plotY } from './plotArea';
export { saveAs } from './saveAs';
export { spectrogramPixels } from './spectrogramPixels';
export { useElementWidth } from './useElementWidth';
export { useFigures } from './useFigures';
export { useGenreName } from './useGenreName';
export { cellAfterKey, useGridCursor, type GridCell } from './useGridCursor';
export { useMelWords } from './useMelWords';
export { usePlayer } from './usePlayer';
