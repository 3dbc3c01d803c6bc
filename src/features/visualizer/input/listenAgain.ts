import { networkStore, otherNetworkStore } from '../../../stores/network';

/** Asks for the microphone once more, after it was refused or went away. */
export function listenAgain(): void {
  void networkStore.getState().hear('sound', 'microphone');
}

/** Has the microphone go on after an interruption. */
export function listenOn(): void {
  void networkStore.getState().resume();
  void otherNetworkStore.getState().resume();
}
