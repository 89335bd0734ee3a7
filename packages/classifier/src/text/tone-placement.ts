const NEW_STYLE = /(o)([àáảãạ])(?!\p{L})|(o)([èéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Lower-case text with the tone on the first letter of open oa, oe, uy (hòa, khỏe, thủy: the older placement, which the plan uses).
 * Both spellings live side by side in the press (hoà 1 : hòa 2). "quý" keeps its tone: its u belongs to the onset.
 */
export function unifyTones(text: string): string {
  return text.replace(NEW_STYLE, (match) => {
    const [first = '', second = ''] = [...match];
    const parts = second.normalize('NFD');
    const tone = TONE.exec(parts)?.[0] ?? '';
    return (first + tone).normalize('NFC') + parts.replace(TONE, '').normalize('NFC');
  });
}
