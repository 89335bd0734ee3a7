/** Minutes ahead of UTC of the abbreviations papers print; the ambiguous ones (IST, CST) as their larger press uses them. */
const OFFSETS: Record<string, number> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  EAT: 180,
  GST: 240,
  PKT: 300,
  IST: 330,
  ICT: 420,
  WIB: 420,
  WITA: 480,
  SGT: 480,
  HKT: 480,
  MYT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  WIT: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  ADT: -180,
  AST: -240,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
};

const NAME = /(?<![A-Za-z])(?:UTC|GMT|[A-Z]{3,4})(?![A-Za-z])/g;

/** Minutes ahead of UTC of the first zone abbreviation in a text, null when it has none. */
export function offsetOfName(text: string): number | null {
  for (const [name] of text.slice(0, 40).matchAll(NAME)) {
    const offset = OFFSETS[name];
    if (offset !== undefined) return offset;
  }
  return null;
}
