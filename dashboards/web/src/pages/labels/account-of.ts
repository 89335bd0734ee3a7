/** The account of whoever acted in the product (`user:lan.tran`); others (`cli:root`, `nhipbao`) are named as they are. */
export function accountOf(actor: string): string {
  return actor.replace(/^user:/, '');
}
