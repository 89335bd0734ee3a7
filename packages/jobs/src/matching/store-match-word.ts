import { type Clock, type MatchWord, MatchWord as MatchWordSchema } from '@nhipbao/records';
import { itemUnit, publicationsById, type Warehouse } from '@nhipbao/warehouse';
import type { z } from 'zod';

/** Why a word on a post cannot be kept, in Vietnamese. */
export class MatchWordError extends Error {
  override name = 'MatchWordError';
  readonly field: 'post' | 'item' | 'sameAs' | 'decision';
  constructor(field: MatchWordError['field'], message: string) {
    super(message);
    this.field = field;
  }
}

/**
 * Keeps what a person says of a post beside all that was said before; from then on it holds, whatever the matcher says. Throws
 * MatchWordError where the post, the item or the post of which it is to be a copy is not there, or of another unit.
 */
export async function storeMatchWord(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  id: string,
  by: string,
  given: z.input<typeof MatchWordSchema>,
): Promise<void> {
  const word = MatchWordSchema.parse(given);
  const [post] = await warehouse.query(publicationsById, { ids: [id] });
  if (!post) throw new MatchWordError('post', 'Không có bài đăng này.');
  await warehouse.writer.insert('publication_matches', [
    {
      publication_id: id,
      decided_at: clock.now(),
      layer: 'editor',
      decided_by: by,
      matcher_version: 0,
      content_key: '',
      status: word.decision,
      item_id: await itemOf(warehouse, post, word),
      score: null,
      doubt: '',
      candidate_ids: [],
      candidate_layers: [],
      candidate_scores: [],
      format: word.decision === 'native-only' ? word.format : null,
      origin: word.decision === 'native-only' ? word.origin : '',
      same_as: await copyOf(warehouse, post, word),
      note: word.note || null,
    },
  ]);
}

type Post = z.output<typeof publicationsById.row>;

async function itemOf(warehouse: Warehouse, post: Post, word: MatchWord): Promise<string> {
  if (word.decision === 'parted') {
    if (post.item_id !== null) return post.item_id;
    throw new MatchWordError('decision', 'Bài đăng này chưa ghép với nội dung nào nên không tách được.');
  }
  if (word.decision !== 'matched') return '';
  const item = await warehouse.reader.find(itemUnit, { id: word.item });
  if (!item) throw new MatchWordError('item', 'Không có nội dung này.');
  if (item.unit_id === post.unit_id) return word.item;
  throw new MatchWordError('item', 'Nội dung này của đơn vị khác; chỉ ghép trong cùng một đơn vị.');
}

async function copyOf(warehouse: Warehouse, post: Post, word: MatchWord): Promise<string> {
  if (word.decision !== 'native-only' || word.sameAs === undefined) return '';
  const [first] = await warehouse.query(publicationsById, { ids: [word.sameAs] });
  const stands = first && first.publication_id !== post.publication_id && first.unit_id === post.unit_id;
  if (stands && first.status === 'native-only' && first.same_as === '') return word.sameAs;
  throw new MatchWordError('sameAs', 'Bài đăng gốc phải là một bài đăng riêng đã xác nhận của cùng đơn vị.');
}
