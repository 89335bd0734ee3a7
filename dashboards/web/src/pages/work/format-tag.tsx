import type { DecisionLayer, Format } from '@nhipbao/records';
import { formatProbability } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { isPerson } from './is-person.ts';

interface FormatTagProps {
  format: Format | null;
  layer: DecisionLayer | null;
  probability: number | null;
}

/** A work's format, and in small print who decided and how sure that is. */
export function FormatTag({ format, layer, probability }: FormatTagProps) {
  const t = useMessages();
  return (
    <span className="format">
      <span className={format ? 'format-name' : 'format-name is-missing'}>{t.formats[format ?? 'none']}</span>
      {layer && (
        <span className="soft small">
          {t.layers[layer]}
          {probability !== null && layer !== 'abstained' && !isPerson(layer) && ` ${formatProbability(probability)}`}
        </span>
      )}
    </span>
  );
}
