import type { GateAverages, InspectedNetwork, LayerSummary, NetworkReading } from '../../inspect';
import type { ChangeView, View } from './view';

/** What every panel about a layer is given; what is not there yet, or never will be, is undefined. */
export interface PanelProps {
  layer: LayerSummary;
  /** Absent where the network is known by its table alone, as the paper's are. */
  network: InspectedNetwork | undefined;
  /** Of what is heard now, edits applied; its `stages` hold the tensors of `layer`. */
  reading: NetworkReading | undefined;
  /** Of the other input, where one is chosen. */
  otherReading: NetworkReading | undefined;
  averages: GateAverages | undefined;
  view: View;
  changeView: ChangeView;
}
