import { ApiError } from '../api/api-error.ts';
import type { Messages } from '../messages/vi.ts';

/** An error in plain words, with the code by which an administrator finds it in the log. */
export function errorWords(error: Error, t: Messages): { title: string; detail: string | null; code: string } {
  if (!(error instanceof ApiError)) return { title: t.block.failed, detail: null, code: 'page' };
  const code = error.request ? `${error.code} · ${error.request}` : error.code;
  if (error.status === 0) return { title: t.block.failed, detail: t.block.network, code };
  if (error.status === 403) return { title: error.message || t.block.forbidden, detail: t.block.forbidden, code };
  if (error.status === 404) return { title: t.block.gone, detail: error.detail, code };
  return { title: error.message || t.block.failed, detail: error.detail, code };
}
