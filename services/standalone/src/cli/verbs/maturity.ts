import { MaturityYear } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';

/** `maturity list`: the year's decision, and each agency's points with what is missing. */
export async function listMaturity(api: ApiClient, { year }: { year?: string }, output: Output): Promise<void> {
  const answer = await api.get(`/maturity?${new URLSearchParams({ ...(year && { year }) })}`, MaturityYear);
  output.result(answer, ({ decision, agencies }) =>
    [
      decision
        ? `${answer.year}: ${decision.decision.id}, ${decision.decision.criteria.length} criteria entered (${decision.completeness})`
        : `${answer.year}: no decision`,
      ...agencies.map(({ agency, name, state, total, levels, missing }) =>
        [agency, name, state, total ?? '-', levels.join(' or ') || '-', `${missing.length} missing`].join('\t'),
      ),
    ].join('\n'),
  );
}

/** `maturity export ID`: a decision as YAML, for the department to fill in and hand back on the page. */
export async function exportMaturityDecision(api: ApiClient, id: string, output: Output): Promise<void> {
  const yaml = await api.text(`/maturity/decisions/${encodeURIComponent(id)}/file`);
  output.result({ yaml }, () => yaml.trimEnd());
}
