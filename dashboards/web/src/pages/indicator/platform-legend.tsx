import { useMessages } from '../../messages/messages.tsx';
import { PlatformCell } from './platform-cell.tsx';

/** What each kind of cell means, for the states that occur. */
export function PlatformLegend({ states }: { states: readonly string[] }) {
  const t = useMessages();
  return (
    <ul className="legend">
      {states.map((state) => (
        <li key={state}>
          <svg width="26" height="20" aria-hidden="true" focusable="false">
            <PlatformCell row={{ state, count: null }} x={0} y={0} width={26} height={20} />
          </svg>
          {t.indicator.states[state] ?? state}
        </li>
      ))}
    </ul>
  );
}
