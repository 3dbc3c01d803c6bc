import { networkStore } from '../../../stores/network';

/** Asks for the microphone once more, after it was refused or went away. */
export function listenAgain(): void {
  void networkStore.getState().hear('sound', 'microphone');
}
