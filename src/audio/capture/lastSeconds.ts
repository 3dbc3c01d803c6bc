import { concatenate } from '../concatenate';

/** Keeps the last samples of a stream, up to a number of them. */
export class LastSeconds {
  private readonly longest: number;
  private blocks: Float32Array[] = [];
  private length = 0;

  /** @param longest samples kept at most */
  constructor(longest: number) {
    this.longest = longest;
  }

  /** Takes a block, which nobody changes afterwards. */
  push(block: Float32Array): void {
    this.blocks.push(block);
    this.length += block.length;
    while (this.length - this.blocks[0].length >= this.longest) {
      this.length -= this.blocks[0].length;
      this.blocks.shift();
    }
  }

  /** What is kept, in an array of its own. */
  samples(): Float32Array {
    return concatenate(this.blocks).subarray(-this.longest);
  }
}
