import { createHash } from 'node:crypto';
import type { AttachedDocument } from '@nhipbao/records';
import { attachedDocument, attachedDocumentsInfo, type Warehouse } from '@nhipbao/warehouse';
import { DeclarationError } from './declaration-error.ts';

/** Largest document that is taken, bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** What may be attached, with the bytes that such a file begins with: the name alone proves nothing. */
const TYPES: readonly { mediaType: string; ending: RegExp; begins: readonly number[] }[] = [
  { mediaType: 'application/pdf', ending: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', ending: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', ending: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: /\.docx$/i,
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: /\.xlsx$/i,
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
];

/**
 * Keeps a document by the SHA-256 of its bytes; the same bytes are kept once. Throws DeclarationError for what is empty, too large, of
 * another kind than PDF, PNG, JPEG, DOCX and XLSX, or not what its name says.
 */
export async function keepDocument(
  warehouse: Warehouse,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { by, at }: { by: string; at: Date },
): Promise<AttachedDocument> {
  const refuse = (message: string) => new DeclarationError('invalid-input', message);
  if (bytes.length === 0) throw refuse(`Tệp ${name} rỗng.`);
  if (bytes.length > LARGEST_DOCUMENT) throw refuse(`Tệp ${name} lớn hơn 20 MB.`);
  const type = TYPES.find(({ ending }) => ending.test(name));
  if (!type) throw refuse(`Tệp ${name}: chỉ nhận PDF, PNG, JPEG, DOCX, XLSX.`);
  if (!type.begins.every((byte, index) => bytes[index] === byte))
    throw refuse(`Nội dung tệp ${name} không phải loại mà tên tệp ghi.`);
  return keepBytes(warehouse, { name, mediaType: type.mediaType, bytes }, { by, at });
}

/** Keeps bytes that the product itself made (a report, an evidence package) by their SHA-256; the same bytes once. */
export async function keepBytes(
  warehouse: Warehouse,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
  { by, at }: { by: string; at: Date },
): Promise<AttachedDocument> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const [known] = await warehouse.query(attachedDocumentsInfo, { digests: [digest] });
  if (!known) {
    const content = Buffer.from(bytes).toString('base64');
    const row = { digest, name, media_type: mediaType, bytes: bytes.length, added_at: at, added_by: by, content };
    await warehouse.writer.insert('documents', [row]);
  }
  return { digest, name, mediaType, bytes: bytes.length };
}

/** Documents by their digests, in that order. Throws DeclarationError naming one that was never handed in. */
export async function documentsOf(warehouse: Warehouse, digests: readonly string[]): Promise<AttachedDocument[]> {
  if (digests.length === 0) return [];
  const rows = await warehouse.query(attachedDocumentsInfo, { digests: [...digests] });
  return digests.map((digest) => {
    const row = rows.find((one) => one.digest === digest);
    if (!row)
      throw new DeclarationError(
        'invalid-input',
        `Chưa có tệp nào mang mã ${digest.slice(0, 16)}…; hãy tải tệp lên trước.`,
      );
    return { digest, name: row.name, mediaType: row.media_type, bytes: row.bytes };
  });
}

/** A document's bytes, proved against its digest. Throws DeclarationError `not-found`. */
export async function readDocument(
  warehouse: Warehouse,
  digest: string,
): Promise<{ document: AttachedDocument; bytes: Buffer; addedBy: string }> {
  const row = await warehouse.reader.find(attachedDocument, { digest });
  if (!row) throw new DeclarationError('not-found', 'Không có tệp này.');
  const bytes = Buffer.from(row.content, 'base64');
  if (createHash('sha256').update(bytes).digest('hex') !== digest)
    throw new DeclarationError('conflict', 'Tệp lưu không còn khớp với mã băm của nó.');
  return {
    document: { digest, name: row.name, mediaType: row.media_type, bytes: row.bytes },
    bytes,
    addedBy: row.added_by,
  };
}
