import { decodeText } from '@nhipbao/extraction';
import type { ArchivedFile } from './archived-files.ts';
import { showPage } from './show-page.ts';

export interface ShownFile {
  body: string | Buffer;
  contentType: string;
  /** True for what a browser cannot show safely: it is saved instead. */
  download: boolean;
}

const PICTURE = /^image\/(png|jpeg|gif|webp|avif)\b/i;
const HTML = /^(text\/html|application\/xhtml\+xml)\b/i;
const TEXT = /^(text\/|application\/(json|xml|rss\+xml|atom\+xml|rdf\+xml|ld\+json|javascript)\b)/i;

/** An archived body as it is shown: a page as a page that loads nothing, other text as text, pictures as they are, the rest to save. */
export async function shownFile(
  file: ArchivedFile,
  filesOf: (addresses: string[]) => Promise<ReadonlyMap<string, ArchivedFile>>,
): Promise<ShownFile> {
  const { bytes, contentType } = file;
  if (PICTURE.test(contentType)) {
    return { body: Buffer.from(bytes), contentType: contentType.split(';')[0] ?? '', download: false };
  }
  const untyped = contentType.trim() === '';
  if (HTML.test(contentType) || (untyped && looksLikeHtml(bytes))) {
    const { text } = decodeText(bytes, { contentType, kind: 'html' });
    const page = await showPage(text, file, filesOf);
    if (page !== undefined) return { body: page, contentType: 'text/html; charset=utf-8', download: false };
    return { body: text, contentType: 'text/plain; charset=utf-8', download: false };
  }
  if (TEXT.test(contentType)) {
    const { text } = decodeText(bytes, { contentType, kind: /xml/i.test(contentType) ? 'xml' : 'text' });
    return { body: text, contentType: 'text/plain; charset=utf-8', download: false };
  }
  return { body: Buffer.from(bytes), contentType: 'application/octet-stream', download: true };
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(<!doctype html|<html|<head|<body)/i.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));
}
