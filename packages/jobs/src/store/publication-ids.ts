import { postAt } from '@nhipbao/collectors';
import { publicationNames, type Warehouse } from '@nhipbao/warehouse';
import { publicationIdOf } from './identity.ts';

export interface NamedPost {
  platform: string;
  nativeId: string;
  /** Canonical form of its address; '' or absent where it is not known. */
  address?: string;
}

/**
 * The ids of posts: by the platform's own id, and where a post is known already under another (an imported file knows its address alone, the
 * platform's interface its number), that post's. So a post is counted once however many collectors see it. Within one batch too.
 */
export async function publicationIds(
  warehouse: Warehouse,
  posts: readonly NamedPost[],
): Promise<(post: NamedPost) => string> {
  const natives = [...new Set(posts.map(({ nativeId }) => nativeId))];
  const addresses = [...new Set(posts.flatMap(({ address }) => address || []))];
  const known = await warehouse.query(publicationNames, { natives, addresses });
  const byNative = new Map(known.map((row) => [`${row.platform_id} ${row.native_id}`, row.publication_id]));
  const byAddress = new Map<string, { id: string; byAddressAlone: boolean }>();
  const place = (platform: string, nativeId: string, address: string, id: string) => {
    const at = `${platform} ${address}`;
    if (address !== '' && !byAddress.has(at)) byAddress.set(at, { id, byAddressAlone: isOfAddress(nativeId, address) });
  };
  for (const row of known) place(row.platform_id, row.native_id, row.address, row.publication_id);

  return ({ platform, nativeId, address = '' }) => {
    const native = `${platform} ${nativeId}`;
    const there = byAddress.get(`${platform} ${address}`);
    // Two that the platform itself numbers are two, whatever page they lead to.
    const same = there && (there.byAddressAlone || isOfAddress(nativeId, address)) ? there.id : undefined;
    const id = byNative.get(native) ?? same ?? publicationIdOf(platform, nativeId);
    byNative.set(native, id);
    place(platform, nativeId, address, id);
    return id;
  };
}

/** Whether an id was made of the post's address, for want of the platform's own. */
function isOfAddress(nativeId: string, address: string): boolean {
  return address !== '' && (nativeId === address || postAt(address)?.nativeId === nativeId);
}
