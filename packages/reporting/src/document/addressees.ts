import { textWidth } from '../fonts/text-width.ts';
import { SIZE } from './page-measures.ts';

/** Several addressees: "Kính gửi:" stands here from the left edge of the text, the dashes under its colon (decree, appendix I). */
const LABEL_INDENT = 70;

interface AddresseeLine {
  text: string;
  /** From the left edge of the text, in points; null: centred. */
  indent: number | null;
}

/** "Kính gửi" on one line for one addressee; for several a list, each ending with ";", the last with ".". */
export function addresseeLines(recipients: readonly string[]): AddresseeLine[] {
  if (recipients.length <= 1) return recipients.map((one) => ({ text: `Kính gửi: ${one}`, indent: null }));
  const dash = LABEL_INDENT + textWidth('Kính gửi', 'regular', SIZE.text);
  return [
    { text: 'Kính gửi:', indent: LABEL_INDENT },
    ...recipients.map((one, index) => ({
      text: `- ${one}${index === recipients.length - 1 ? '.' : ';'}`,
      indent: dash,
    })),
  ];
}
