import type { Source, SourceHealthState } from '@nhipbao/records';

/** Faults that are mended by connecting an account or entering a key. */
const OF_CREDENTIALS = new Set([
  'credential-missing',
  'credential-invalid',
  'permission-missing',
  'secret-not-for-host',
]);

/** Where what is wrong with a source can be mended; null where there is no page for it. */
export function healthAction(
  source: Pick<Source, 'account'>,
  state: SourceHealthState,
  errorCode: string | null,
): { label: string; href: string } | null {
  if (state !== 'failing' || errorCode === null || !OF_CREDENTIALS.has(errorCode)) return null;
  return source.account
    ? { label: 'Kết nối lại tài khoản', href: `/tai-khoan/${encodeURIComponent(source.account)}` }
    : { label: 'Tài khoản và khóa', href: '/tai-khoan' };
}
