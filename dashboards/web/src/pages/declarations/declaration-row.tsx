import type { DeclarationInfo } from '@nhipbao/records';
import { Link } from 'wouter';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DeclarationState } from './declaration-state.tsx';
import { declaredFacts } from './declared-facts.ts';

interface DeclarationRowProps {
  name: string;
  indicator: string;
  unit: string;
  period: string;
  declaration: DeclarationInfo | null;
}

/** One declaration that stands or is missing; the whole row opens it. */
export function DeclarationRow({ name, indicator, unit, period, declaration }: DeclarationRowProps) {
  const t = useMessages();
  const words = t.declarations;
  const said = declaration && declaredFacts(declaration.values, indicator, t);
  return (
    <li className="source-row declaration-row">
      <span className="source-row-name">
        <Link href={links.declaration(indicator, unit, period)} className="row-link">
          {name}
        </Link>
      </span>
      <DeclarationState state={declaration?.state} />
      {said && (
        <span className="source-row-when soft small">
          {said.map(([fact, value]) => `${fact}: ${value}`).join(' · ')}
        </span>
      )}
      {declaration?.state === 'returned' && declaration.decisionNote && (
        <span className="source-row-message">
          {words.returnedWhy} {declaration.decisionNote}
        </span>
      )}
    </li>
  );
}
