import { useMessages } from '../messages/messages.tsx';

/** The product's mark and name. */
export function Brand() {
  const t = useMessages();
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" />
        <path d="M4 18h6l3-9 5 15 4-11 2 5h4" />
      </svg>
      <span>{t.brand}</span>
    </span>
  );
}
