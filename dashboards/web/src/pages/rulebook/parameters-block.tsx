import type { RulebookInfo } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import type { Answer } from '../../blocks/block.tsx';
import { Block } from '../../blocks/block.tsx';
import { Select } from '../../blocks/select.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { parameterKind } from './parameter-kinds.ts';
import { ParameterList } from './parameter-list.tsx';
import { parameterText } from './parameter-text.ts';

interface ParametersBlockProps {
  answer: Answer<RulebookInfo>;
  others: readonly RulebookInfo[];
}

/** Compared as it is entered: two versions may hold the same object with its keys in another order. */
const textOf = (key: string, value: unknown) => parameterText(parameterKind(key), value);

/** The parameters of one version, or only those that differ from another one; which one stands in the address. */
export function ParametersBlock({ answer, others }: ParametersBlockProps) {
  const t = useMessages();
  const words = t.rulebooks;
  const [search, setSearch] = useSearchParams();
  const against = others.find(({ version }) => version === search.get('so-voi'));
  const choose = (version: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (version) next.set('so-voi', version);
      else next.delete('so-voi');
      return next;
    });
  return (
    <Block title={words.parametersTitle} answer={answer} rows={12} dated={false}>
      {({ parameters }) => {
        const old = new Map(against?.parameters.map(({ key, value }) => [key, value]));
        const differing = parameters
          .map((parameter) => ({ ...parameter, before: old.get(parameter.key) }))
          .filter(({ key, value, before }) => textOf(key, value) !== textOf(key, before));
        return (
          <>
            {others.length > 0 && (
              <div className="filters filters-inline no-print">
                <Select
                  label={words.compare}
                  any={words.compareNone}
                  value={against?.version}
                  options={others.map(({ version }) => ({ value: version, label: version }))}
                  choose={choose}
                />
              </div>
            )}
            {!against && <ParameterList parameters={parameters} />}
            {against && differing.length === 0 && <p>{words.same(against.version)}</p>}
            {against && differing.length > 0 && <ParameterList parameters={differing} isComparison />}
          </>
        );
      }}
    </Block>
  );
}
