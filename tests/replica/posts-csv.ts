import { plainDateLine } from './dates.ts';
import type { Post } from './posts.ts';

const HEADINGS = 'platform,account,native_id,url,title,published_at,views,reactions,comments,shares';

/**
 * Posts as the table that a newsroom would hand in, for file-import: dates dd/mm/yyyy hh:mm of local time, absent numbers empty.
 * `account` gives the account column (default: `<unit>-<platform>`).
 */
export function postsCsv(
  posts: readonly Post[],
  account = ({ unit, platform }: Post) => `${unit}-${platform}`,
): string {
  const rows = posts.map((post) =>
    [
      post.platform,
      account(post),
      post.nativeId,
      post.url,
      post.title,
      plainDateLine(post.publishedAt),
      post.views,
      post.reactions,
      post.comments,
      post.shares,
    ]
      .map(cell)
      .join(','),
  );
  return `\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
