/** News between the tabs of one browser: what was saved, who has signed in or out. */
import type { SavedAnswer } from '#domain/survey.ts';

export type TabNews =
  | { name: 'saved'; place: string; answer: SavedAnswer }
  | { name: 'signed-in'; person: string }
  | { name: 'signed-out'; person: string };

export interface TabChannel {
  tell(news: TabNews): void;
  close(): void;
}

export function openTabChannel(hear: (news: TabNews) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} };
  const channel = new BroadcastChannel('kuntatutka');
  channel.addEventListener('message', ({ data }) => hear(data as TabNews));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    tell: (news) => channel.postMessage(news),
    close: () => channel.close(),
  };
}
