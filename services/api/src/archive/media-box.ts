import { escapeHtml } from './escape-html.ts';
import type { MediaLabel } from './media-label.ts';

const BOX =
  'all:initial!important;display:block!important;box-sizing:border-box!important;margin:8px 0!important;padding:10px 12px!important;border:2px dashed #5f6368!important;background:#f1f3f4!important;color:#202124!important;font:14px/1.5 system-ui,sans-serif!important;text-align:left!important;max-width:100%!important';

/** A box that says what stood here, so that an assessor can tell a photo story from a video. */
export function mediaBox({ kind, host, size, caption }: MediaLabel): string {
  const facts = [kind, host, size].filter((fact) => fact !== null).join(' · ');
  const text = caption === null ? facts : `${facts} — ${caption}`;
  return `<span role="img" lang="vi" aria-label="${escapeHtml(text)}" style="${BOX}">${escapeHtml(text)}</span>`;
}
