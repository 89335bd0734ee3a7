import { Link } from 'wouter';
import { PageHeading } from '../frame/page-heading.tsx';
import { useMessages } from '../messages/messages.tsx';
import { links } from '../routes/links.ts';

/** An address that no page has. */
export function NotFound() {
  const t = useMessages();
  return (
    <>
      <PageHeading title={t.frame.notFound} lead={<p>{t.frame.notFoundDetail}</p>} />
      <p>
        <Link href={links.overview()}>{t.frame.backToOverview}</Link>
      </p>
    </>
  );
}
