import { PageHeading } from '../frame/page-heading.tsx';
import { Refusal } from './refusal.tsx';

/** A page of one thing that could not be read: said once, not in each of its blocks. */
export function Unreadable({ title, error, retry }: { title: string; error: Error; retry: () => unknown }) {
  return (
    <>
      <PageHeading title={title} />
      <section className="block">
        <Refusal error={error} retry={retry} />
      </section>
    </>
  );
}
