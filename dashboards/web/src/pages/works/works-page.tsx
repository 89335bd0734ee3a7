import { useSearchParams } from 'wouter';
import { Block } from '../../blocks/block.tsx';
import { MoreButton } from '../../blocks/more-button.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import type { WorksQuery } from '../../routes/links.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import { useWorks } from './use-works.ts';
import { WorkRow } from './work-row.tsx';
import { readFilter } from './works-filter.ts';

/** The list of works behind a number. Its filters are its address. */
export function WorksPage() {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const works = useWorks(filter);
  const change = (changes: WorksQuery) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const filtered = Object.keys(filter).length > 0;

  return (
    <>
      <PageHeading title={t.works.title} />
      <FilterForm filter={filter} change={change} />
      <FilterChips filter={filter} change={change} />
      <Block
        title={t.works.results}
        className="block-list"
        answer={works}
        rows={10}
        actions={({ pages }) => <Count shown={pages.flatMap((page) => page.works).length} more={works.hasNextPage} />}
        empty={({ pages }) =>
          pages.some((page) => page.works.length > 0) ? null : filtered ? t.works.noMatch : t.works.empty
        }
      >
        {({ pages }) => {
          const list = pages.flatMap((page) => page.works);
          return (
            <>
              <ol className="work-rows">
                {list.map((work) => (
                  <WorkRow key={work.id} work={work} />
                ))}
              </ol>
              {works.hasNextPage && <MoreButton more={works.fetchNextPage} busy={works.isFetchingNextPage} />}
            </>
          );
        }}
      </Block>
    </>
  );
}

/** How many works the list holds; told to screen readers when it changes. */
function Count({ shown, more }: { shown: number; more: boolean }) {
  const t = useMessages();
  return (
    <span className="soft" role="status">
      {more ? t.works.shownMore(shown) : t.works.shown(shown)}
    </span>
  );
}
