/**
 * One horizontal bar, `share` (0 to 1) of the width it is given. `open` is drawn as an outline: for what is counted but not
 * decided. The number stands beside it as text, so the bar itself says nothing to a screen reader.
 */
export function Bar({ share, open = false }: { share: number; open?: boolean }) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <svg className="bar" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100%" height="100%" rx="2" />
      <rect className={open ? 'bar-open' : 'bar-fill'} width={width} height="100%" rx="2" />
    </svg>
  );
}
