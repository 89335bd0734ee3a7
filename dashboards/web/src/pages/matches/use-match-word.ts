import type { MatchWord, PublicationDetail } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';

/** Writes what a person says of a post; words are only ever added. */
export function useMatchWord() {
  const client = useQueryClient();
  const csrfToken = useCsrfToken();
  return useMutation({
    mutationFn: ({ post, word }: { post: string; word: MatchWord }) =>
      request<PublicationDetail>(`/publications/${encodeURIComponent(post)}/match`, {
        write: {
          method: 'POST',
          body: word,
          csrfToken: csrfToken(),
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/publications'] }),
  });
}
