import type { NetworkEdit } from '../../inspect';

/* Edits as they stand in an address, for example `block4-noSqueeze,block7-relu,block9-mute12`. */

export function printEdits(edits: readonly NetworkEdit[]): string {
  return edits.map((edit) => `${edit.block}-${wordOf(edit)}`).join(',');
}

/** What is not an edit is left out. */
export function parseEdits(text: string): NetworkEdit[] {
  return text.split(',').flatMap((part) => {
    const [, block, word] = /^(block\d+)-(\w+)$/.exec(part) ?? [];
    return block && word ? (editOf(block, word) ?? []) : [];
  });
}

function wordOf(edit: NetworkEdit): string {
  switch (edit.kind) {
    case 'withoutSqueeze':
      return 'noSqueeze';
    case 'activation':
      return edit.activation;
    case 'gate':
      return edit.gate;
    case 'dropBlock':
      return 'drop';
    case 'muteChannel':
      return `mute${edit.channel}`;
  }
}

function editOf(block: string, word: string): NetworkEdit | undefined {
  switch (word) {
    case 'noSqueeze':
      return { kind: 'withoutSqueeze', block };
    case 'relu':
    case 'hardSwish':
      return { kind: 'activation', block, activation: word };
    case 'sigmoid':
    case 'hardSigmoid':
      return { kind: 'gate', block, gate: word };
    case 'drop':
      return { kind: 'dropBlock', block };
    default: {
      const [, channel] = /^mute(\d+)$/.exec(word) ?? [];
      return channel ? { kind: 'muteChannel', block, channel: Number(channel) } : undefined;
    }
  }
}
