import { asksFor, CONSENT_FLOWS, type ConsentFlow, declaredHostsOf, placedHosts } from '@nhipbao/collectors';
import type { AccountTools } from './account-tools.ts';

type Tools = Pick<AccountTools, 'collectors' | 'origins'>;

const hostsOf = (flow: ConsentFlow) =>
  Object.entries(flow.addresses).flatMap(([name, address]) => (name === 'authorize' ? [] : [new URL(address).host]));

/** Where a flow's tokens may go: the flow's own addresses, and those its collectors declare. */
export function grantHosts({ collectors, origins }: Tools, flow: ConsentFlow): string[] {
  const readers = flow.kinds.flatMap((kind) => {
    const collector = collectors.get(kind);
    return collector ? declaredHostsOf(collector) : [];
  });
  return placedHosts(origins, [...hostsOf(flow), ...readers]);
}

/** Where a secret of this name may go: hosts of the collectors and flows that ask for it by default. Empty: none does. */
export function secretHosts({ collectors, origins }: Tools, name: string): string[] {
  const askers = [...collectors.values()].filter((collector) => asksFor(collector, name)).flatMap(declaredHostsOf);
  const flows = CONSENT_FLOWS.filter(({ app }) => app.id === name || app.secret === name);
  const apps = flows.flatMap((flow) => grantHosts({ collectors, origins: [] }, flow));
  return placedHosts(origins, [...askers, ...apps]);
}
