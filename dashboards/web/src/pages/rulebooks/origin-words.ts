import type { RulebookInfo } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import type { Messages } from '../../messages/vi.ts';

/** Who drafted a rulebook, or who adopted it and when. */
export function originWords({ adoptedAt, by }: RulebookInfo, t: Messages): string {
  const words = t.rulebooks;
  const who = by === 'seed' ? words.seed : accountOf(by, t);
  return adoptedAt === null ? words.drafted(who) : words.adopted(formatDateTime(adoptedAt), who);
}
