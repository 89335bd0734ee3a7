import { Link, useSearchParams } from 'wouter';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { MoreButton } from '../../blocks/more-button.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PublicationFilters } from './publication-filters.tsx';
import { PublicationRow } from './publication-row.tsx';
import { type PublicationsQuery, readPublicationsFilter, usePublications } from './use-publications.ts';

/** The list of posts on platforms. Its filters are its address. */
export function PublicationsPage() {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const mayMatch = useMay('labels:write');
  const filter = readPublicationsFilter(search);
  const posts = usePublications(filter);
  const change = (changes: PublicationsQuery) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeading title={t.publications.title} lead={<p className="page-lead">{t.publications.lead}</p>} />
      {mayMatch && (
        <p className="to-queue no-print">
          <Link href={links.matches()} className="button">
            {t.publications.toQueue}
          </Link>
        </p>
      )}
      <PublicationFilters filter={filter} change={change} />
      <Block
        title={t.publications.results}
        className="block-list"
        answer={posts}
        rows={10}
        actions={({ pages }) => {
          const shown = pages.flatMap((page) => page.publications).length;
          return (
            <span className="soft" role="status">
              {posts.hasNextPage ? t.publications.shownMore(shown) : t.publications.shown(shown)}
            </span>
          );
        }}
        empty={({ pages }) =>
          pages.some((page) => page.publications.length > 0)
            ? null
            : filtered
              ? t.publications.noMatch
              : t.publications.empty
        }
      >
        {({ pages }) => (
          <>
            <ol className="work-rows">
              {pages
                .flatMap((page) => page.publications)
                .map((post) => (
                  <PublicationRow key={post.id} post={post} />
                ))}
            </ol>
            {posts.hasNextPage && <MoreButton more={posts.fetchNextPage} busy={posts.isFetchingNextPage} />}
          </>
        )}
      </Block>
    </>
  );
}
