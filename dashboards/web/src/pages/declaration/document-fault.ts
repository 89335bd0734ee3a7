import { formatBytes } from '../../format/number.ts';
import type { Messages } from '../../messages/vi.ts';

/** Endings that the api takes, for the file dialog. */
export const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';
const LARGEST = 20 * 1024 * 1024;

/** Why a file would be refused, told before it is sent; null where nothing speaks against it. */
export function documentFault({ name, size }: { name: string; size: number }, t: Messages): string | null {
  const words = t.declarations.form;
  if (!/\.(pdf|png|jpe?g|docx|xlsx)$/i.test(name)) return words.fileType(name);
  if (size === 0) return words.fileEmpty(name);
  return size > LARGEST ? words.fileLarge(name, formatBytes(size)) : null;
}
