import type { BlindItem } from '@nhipbao/records';
import { useId } from 'react';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDay, localDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

interface SameChoiceProps {
  candidates: BlindItem['candidates'];
  chosen: string | null;
  choose: (candidate: string | null) => void;
}

/** The third question: the same work as one of these. Without a candidate there is nothing to choose. */
export function SameChoice({ candidates, chosen, choose }: SameChoiceProps) {
  const t = useMessages();
  const name = useId();
  const words = t.audits.desk;
  return (
    <fieldset className="label-part">
      <legend>{words.same}</legend>
      {candidates.length === 0 && <p className="soft">{words.noCandidates}</p>}
      {candidates.length > 0 && (
        <label className="check">
          <input type="radio" name={name} checked={chosen === null} onChange={() => choose(null)} />
          {words.notSame}
        </label>
      )}
      {candidates.map((candidate) => (
        <p key={candidate.id} className="audit-candidate">
          <label className="check">
            <input type="radio" name={name} checked={chosen === candidate.id} onChange={() => choose(candidate.id)} />
            <span>
              <span lang="vi">{candidate.title ?? t.works.untitled}</span> ({formatDay(localDay(candidate.datedAt))})
            </span>
          </label>{' '}
          {candidate.archiveDigest && (
            <NewTabLink href={links.archived(candidate.archiveDigest)}>{words.openCandidate}</NewTabLink>
          )}
        </p>
      ))}
    </fieldset>
  );
}
