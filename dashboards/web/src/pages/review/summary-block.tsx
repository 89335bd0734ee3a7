import type { ReviewSummary } from '@nhipbao/records';
import { type Answer, Block } from '../../blocks/block.tsx';
import { Facts } from '../../blocks/facts.tsx';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';

/** How much was labelled and how well two people agree; no figure a person. */
export function SummaryBlock({ answer }: { answer: Answer<ReviewSummary> }) {
  const t = useMessages();
  const words = t.review.summary;
  return (
    <Block title={words.title} answer={answer} rows={7}>
      {({ labels, waiting, corrected, agreement }) => (
        <>
          <p className="finding">{agreementWords(agreement, t)}</p>
          <Facts
            facts={[
              [
                words.observed,
                agreement.observed !== null && agreement.n > 0 ? formatShare(agreement.observed) : t.missing,
              ],
              [words.total, formatNumber(labels.total)],
              [words.works, formatNumber(labels.works)],
              [words.people, formatNumber(labels.people)],
              [words.forThresholds, formatNumber(labels.forThresholds)],
              [words.corrected, formatNumber(corrected)],
              [words.abstained, formatNumber(waiting.abstained)],
              [words.doubtful, formatNumber(waiting.doubtful)],
            ]}
          />
        </>
      )}
    </Block>
  );
}

function agreementWords({ n, kappa, observed }: ReviewSummary['agreement'], t: Messages): string {
  if (n === 0 || observed === null) return t.review.summary.noPair;
  if (kappa === null) return t.review.summary.noKappa(formatShare(observed), formatNumber(n));
  return t.review.summary.agree(formatNumber(kappa, 2, true), formatNumber(n));
}
