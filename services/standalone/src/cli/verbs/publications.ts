import { MatchReviewPage, PublicationDetail, type PublicationSummary, PublicationsPage } from '@nhipbao/records';
import type { ApiClient } from '../api-client.ts';
import type { Output } from '../output.ts';

type Filter = Partial<Record<'unit' | 'platform' | 'month' | 'status' | 'q' | 'limit', string>>;

const line = (post: PublicationSummary) =>
  [
    post.id,
    post.datedAt.slice(0, 16),
    post.platform,
    post.waits ? 'waits' : post.status,
    post.work?.title ?? '',
    (post.title ?? post.text ?? '').split('\n')[0],
  ].join('\t');

/** `publication list`: posts, newest first. */
export async function listPublications(api: ApiClient, filter: Filter, output: Output): Promise<void> {
  const page = await api.get(`/publications?${new URLSearchParams(filter)}`, PublicationsPage);
  output.result(page.publications, (posts) => posts.map(line).join('\n') || 'no posts');
}

/** `match review`: posts that wait for a person, each with the works it may carry. */
export async function reviewMatches(api: ApiClient, filter: Record<string, string>, output: Output): Promise<void> {
  const page = await api.get(`/matches/review?${new URLSearchParams(filter)}`, MatchReviewPage);
  output.result(page, ({ posts, waiting }) =>
    [
      `waiting: ${waiting.candidates} with candidates, ${waiting.none} without`,
      ...posts.flatMap((post) => [
        `${line(post)}\t${post.doubt}`,
        ...post.candidates.map((one) => `  ${one.item}\t${one.score.toFixed(2)}\t${one.layer}\t${one.title ?? ''}`),
      ]),
    ].join('\n'),
  );
}

/** `match confirm POST …`: a person's word on a post. */
export async function confirmMatch(
  api: ApiClient,
  post: string,
  word: Record<string, unknown>,
  output: Output,
): Promise<void> {
  const said = await api.post(`/publications/${encodeURIComponent(post)}/match`, word, PublicationDetail);
  output.result(said, (detail) => line(detail));
}
