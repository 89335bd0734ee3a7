import { useMessages } from '../messages/messages.tsx';

/** Stands on every page while the product shows invented data. */
export function DemoBanner() {
  const t = useMessages();
  return (
    <aside className="demo" aria-label={t.frame.demo}>
      <strong>{t.frame.demo}</strong> <span>{t.frame.demoDetail}</span>
    </aside>
  );
}
