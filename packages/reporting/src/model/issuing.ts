import { z } from 'zod';

/** Who issues a document: names of bodies are data with dates, never text of the product. */
export const IssuingBody = z.strictObject({
  /** The body above, where the form prints one: ỦY BAN NHÂN DÂN TỈNH TÂY NINH; null for the People's Committee itself. */
  parentBody: z.string().min(1).nullable(),
  /** In full, as a sentence writes it: Sở Văn hóa, Thể thao và Du lịch tỉnh Tây Ninh. */
  name: z.string().min(1),
  /** As the head of the document prints it, usually without the province; a line break where it takes two lines. */
  printedName: z.string().min(1),
  /** In the document's number: SVHTTDL. */
  abbreviation: z.string().min(1),
  /** In "Tây Ninh, ngày ... tháng ... năm ...". */
  place: z.string().min(1),
});
export type IssuingBody = z.infer<typeof IssuingBody>;

/** Authority to sign (Decree 30/2020/NĐ-CP, article 13): for the body, for its head, by order, by authorisation. */
export const Authority = z.enum(['TM.', 'KT.', 'TL.', 'TUQ.']);

/** One signature block. An empty name is signed and written by hand. */
export const Signature = z.strictObject({
  /** Above the position: TM. ỦY BAN NHÂN DÂN, then KT. CHỦ TỊCH. Empty where the head signs. */
  authority: z.array(z.strictObject({ by: Authority, of: z.string().min(1) })).max(2),
  position: z.string().min(1),
  signer: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** Head, addressees and foot of a document. */
export const Issuing = z.strictObject({
  body: IssuingBody,
  /** Null: the day is left open, to be written when the document is issued. */
  issuedOn: z.iso.date().nullable(),
  draft: z.boolean(),
  recipients: z.array(z.string().min(1)),
  /** "Căn cứ", without the word and without end mark. */
  legalBases: z.array(z.string().min(1)),
  /** One for a report; a record (biên bản) is signed by all who took part. */
  signatures: z.array(Signature).min(1).max(4),
  /** "Nơi nhận" between "Như trên" and "Lưu". */
  copies: z.array(z.string().min(1)),
  /** After "Lưu:", for example "VT, BCXB". */
  filed: z.string().min(1),
});
export type Issuing = z.infer<typeof Issuing>;
