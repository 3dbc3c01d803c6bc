export const CHANNEL_ORDERS = ['channel', 'value', 'difference'] as const;
export type ChannelOrder = (typeof CHANNEL_ORDERS)[number];

/**
 * Channels in the order in which they are drawn: as they are, or from the greatest value, or from what lies furthest
 * over its reference to what lies furthest under it. Equal ones keep their own order.
 */
export function channelOrder(
  values: ArrayLike<number>,
  reference: ArrayLike<number>,
  order: ChannelOrder,
): number[] {
  const channels = Array.from({ length: values.length }, (_, channel) => channel);
  switch (order) {
    case 'channel':
      return channels;
    case 'value':
      return channels.sort((a, b) => values[b] - values[a]);
    case 'difference':
      return channels.sort((a, b) => values[b] - reference[b] - (values[a] - reference[a]));
  }
}
