import type { RulebookParameter } from '@nhipbao/records';
import { useUnits } from '../../api/use-units.ts';
import { useMessages } from '../../messages/messages.tsx';
import { parameterName, parameterWords } from './parameter-words.ts';

interface ParameterListProps {
  /** `before` stands where two versions are compared: undefined where the other one has no such parameter. */
  parameters: readonly (RulebookParameter & { before?: unknown })[];
  isComparison?: boolean;
}

/** Parameters in words, each with its legal basis; compared, what it was stands before what it becomes. */
export function ParameterList({ parameters, isComparison = false }: ParameterListProps) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const inWords = (key: string, value: unknown) =>
    value === undefined ? t.missing : parameterWords(key, value, t, nameOf) || t.missing;
  return (
    <ul className="parameters">
      {parameters.map(({ key, value, basis, before }) => (
        <li key={key}>
          <span className="soft">{parameterName(key, t)}</span>
          <span className="parameter-value">
            {isComparison && (
              <>
                <del>{inWords(key, before)}</del> <span className="visually-hidden">{t.rulebooks.becomes}</span>{' '}
                <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <strong>{inWords(key, value)}</strong>
          </span>
          <span className="soft small" lang="vi">
            {t.rulebooks.basis}: {basis}
          </span>
        </li>
      ))}
    </ul>
  );
}
