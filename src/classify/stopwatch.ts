/** Splits the time that passes into named shares: each `lap` puts down what went by since the one before. */
export class Stopwatch<Share extends string> {
  private readonly startedMs = performance.now();
  private lapMs = this.startedMs;
  private readonly sharesMs = new Map<Share, number>();

  lap(share: Share): void {
    const nowMs = performance.now();
    this.sharesMs.set(share, this.ms(share) + nowMs - this.lapMs);
    this.lapMs = nowMs;
  }

  ms(share: Share): number {
    return this.sharesMs.get(share) ?? 0;
  }

  get totalMs(): number {
    return performance.now() - this.startedMs;
  }
}
