import { z } from 'zod';
import { unread } from './drift.ts';
import { GraphTime, Paging } from './facebook-answers.ts';

export const Profile = z.object({ id: z.string().min(1), username: z.string() });

export const POST_FIELDS = 'id,media_type,permalink,text,timestamp,link_attachment_url';
export const Posts = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      /** TEXT_POST, IMAGE, VIDEO, CAROUSEL_ALBUM, AUDIO; REPOST_FACADE is somebody else's post passed on. */
      media_type: z.string(),
      permalink: z.url({ protocol: /^https?$/ }).optional(),
      text: z.string().optional(),
      timestamp: GraphTime,
      link_attachment_url: z.string().optional(),
    }),
  ),
  paging: Paging,
});
export type Post = z.output<typeof Posts>['data'][number];

/** Ids alone, for the questions about each. */
export const PostIds = z.object({
  data: z.array(z.object({ id: z.string().min(1), media_type: z.string(), timestamp: GraphTime })),
  paging: Paging,
});

/** Numbers of a post or of the account: `values` by post or day, `total_value` of a whole window. */
export const ThreadsInsights = z.object({
  data: z.array(
    z.object({
      id: unread,
      name: z.string().min(1),
      period: unread,
      values: z.array(z.object({ value: z.number().optional(), end_time: GraphTime.optional() })).optional(),
      total_value: z.object({ value: z.number().optional() }).optional(),
      title: unread,
      description: unread,
    }),
  ),
  paging: unread,
});

export const Refreshed = z.object({ access_token: z.string().min(1), token_type: unread, expires_in: z.number() });
