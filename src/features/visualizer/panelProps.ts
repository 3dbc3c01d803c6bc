import type {
  GateAverages,
  InspectedNetwork,
  Inspector,
  LayerSummary,
  NetworkEdit,
  NetworkReading,
} from '../../inspect';
import type { ChangeView, View } from './view';

/** What every panel about a layer is given; what is not there yet, or never will be, is undefined. */
export interface PanelProps {
  /** Edits applied, as they are in all that follows. */
  layer: LayerSummary;
  edits: readonly NetworkEdit[];
  /** Absent where the network is known by its table alone, as the paper's are. */
  inspector: Inspector | undefined;
  network: InspectedNetwork | undefined;
  /** A file of the person's own, where one is heard. */
  file: File | undefined;
  /** Of what is heard now; its `stages` hold the tensors of `layer`. */
  reading: NetworkReading | undefined;
  /** Of the other input, where one is chosen. */
  otherReading: NetworkReading | undefined;
  averages: GateAverages | undefined;
  view: View;
  changeView: ChangeView;
}
