/** Points in a millimetre. */
const MM = 72 / 25.4;

/**
 * Decree 30/2020/NĐ-CP, appendix I, in points: A4 portrait, top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm; body 13-14,
 * first line 1 or 1.27 cm, at least 6 pt between paragraphs, line spacing single to 1.5.
 */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 20 * MM,
  bottom: 20 * MM,
  left: 30 * MM,
  right: 15 * MM,
  /** From the upper edge of the sheet to the page number, in the top margin. */
  header: 10 * MM,
  textWidth: 165 * MM,
  /** Left part of the head: the issuing body. The right one holds the name of the state. */
  bodyColumn: 67 * MM,
  /** Between the two parts of the head. */
  headGap: 8,
  firstLine: 12.7 * MM,
  paragraphGap: 6,
  lineSpacing: 1.15,
} as const;

/** Sizes in points (same appendix). */
export const SIZE = {
  state: 13,
  motto: 14,
  parentBody: 13,
  body: 13,
  number: 13,
  place: 14,
  title: 14,
  subject: 14,
  text: 14,
  signature: 14,
  distribution: 12,
  distributionList: 11,
  annex: 14,
  pageNumber: 14,
  draft: 13,
  tableTitle: 13,
} as const;

export const STATE_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const STATE_MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** On every page of a document made of invented data. */
export const DEMO_WORDS = 'DỮ LIỆU MINH HỌA';
