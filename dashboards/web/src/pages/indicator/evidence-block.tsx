import type { MeasurementSummary } from '@nhipbao/records';
import { Block } from '../../blocks/block.tsx';
import { MoreButton } from '../../blocks/more-button.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { EvidenceFilters } from './evidence-filters.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { platformNames } from './platform-rows.ts';
import { useEvidence } from './use-evidence.ts';

interface EvidenceBlockProps {
  measurement: MeasurementSummary;
  search: URLSearchParams;
  filter: (changes: Record<string, string>) => void;
}

/** The rows behind the value: counted or left out with the reason, each down to its archived page. */
export function EvidenceBlock({ measurement, search, filter }: EvidenceBlockProps) {
  const t = useMessages();
  const given = {
    month: search.get('month') ?? undefined,
    counted: search.get('counted') ?? undefined,
    group: search.get('group') ?? undefined,
  };
  const evidence = useEvidence(measurement.id, given);
  const filtered = Boolean(given.month || given.counted || given.group);
  return (
    <Block
      title={t.indicator.evidenceTitle}
      className="block-list"
      answer={evidence}
      rows={8}
      actions={({ pages }) => <span className="soft">{t.indicator.evidenceTotal(pages[0]?.total ?? 0)}</span>}
    >
      {({ pages }) => {
        const leaves = pages.flatMap((page) => page.leaves);
        return (
          <>
            {(filtered || leaves.length > 0) && (
              <EvidenceFilters breakdown={measurement.breakdown} given={given} filter={filter} />
            )}
            {leaves.length === 0 ? (
              <p className="empty">{filtered ? t.indicator.evidenceNoMatch : t.indicator.evidenceEmpty}</p>
            ) : (
              <EvidenceList leaves={leaves} platforms={platformNames(measurement.breakdown)} />
            )}
            {evidence.hasNextPage && <MoreButton more={evidence.fetchNextPage} busy={evidence.isFetchingNextPage} />}
          </>
        );
      }}
    </Block>
  );
}
