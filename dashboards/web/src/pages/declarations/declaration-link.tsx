import type { DeclarationSheet } from '@nhipbao/records';
import { Link } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DeclarationState } from './declaration-state.tsx';

/** Beside a value that rests on a declaration, or could: where the declaration stands, and the way to it. */
export function DeclarationLink({ id, unit, period }: { id: string; unit: string; period: string | undefined }) {
  const t = useMessages();
  const mayRead = useMay('evidence:read');
  const mayDeclare = useMay('declarations:write');
  const sheet = useAnswer<DeclarationSheet>(address('/declarations/sheet', { period }), { enabled: mayRead });
  const row = sheet.data?.rows.find((one) => one.indicator === id && one.unit === unit);
  if (!row || !(row.declaration || mayDeclare)) return null;
  return (
    <p className="declaration-link no-print">
      <Link href={links.declaration(id, unit, period)}>{t.declarations.toDeclaration}</Link>{' '}
      <DeclarationState state={row.declaration?.state} />
    </p>
  );
}
