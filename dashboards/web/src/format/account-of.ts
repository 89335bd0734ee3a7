import type { Messages } from '../messages/vi.ts';

/**
 * Who acted, as people read it: the account of somebody in the product (`user:lan.tran`), the command line of a machine (`cli:root`), or
 * the product by itself (`system:host:pid`, `nhipbao`).
 */
export function accountOf(actor: string, t: Messages): string {
  const [kind, ...name] = actor.split(':');
  if (kind === 'system' || actor === 'nhipbao') return t.actors.system;
  if (kind === 'cli') return t.actors.cli(name.join(':'));
  return actor.replace(/^user:/, '');
}
