import type { MatchWord, PublicationDetail, SessionState } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from '../../api/query-client.ts';
import { request } from '../../api/request.ts';

/** Writes what a person says of a post; words are only ever added. */
export function useMatchWord() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ post, word }: { post: string; word: MatchWord }) =>
      request<PublicationDetail>(`/publications/${encodeURIComponent(post)}/match`, {
        write: {
          method: 'POST',
          body: word,
          csrfToken: client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null,
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/publications'] }),
  });
}
