import { type Post, postsOn, publishedOn } from '../posts.ts';
import type { Unit } from '../story.ts';
import type { World } from '../world.ts';
import { ACCOUNTS, type PlatformAccount, type PostPlatform } from './accounts.ts';

/** The invented world as a platform's interface asks for it. */
export interface PlatformWorld {
  world: World;
  /** The account with an id on one of the platforms. */
  account(id: string, ...platforms: PostPlatform[]): PlatformAccount | undefined;
  /** What is out on an account, newest first. */
  posts(account: PlatformAccount, now: Date): readonly Post[];
  /** The post with an id, if it is out, with its account. */
  post(nativeId: string, now: Date, ...platforms: PostPlatform[]): Post | undefined;
  /** Address of the story that a post carries, with what platforms add to it; null where it carries none. */
  storyAddress(post: Post): string | null;
  /** The words with the address in them, where it stands there. */
  text(post: Post): string;
  /** The account on whose behalf a consent page consents. */
  consenting(platform: PostPlatform): PlatformAccount | undefined;
}

/** `signedIn`: whose people sit at the browser that consents. */
export function platformWorld(
  world: World,
  sites: Readonly<Record<Unit, string>>,
  signedIn: () => Unit,
): PlatformWorld {
  const byId = new Map<string, Post>();
  for (const account of ACCOUNTS)
    for (const post of postsOn(world, account)) byId.set(`${account.platform} ${post.nativeId}`, post);

  const storyAddress: PlatformWorld['storyAddress'] = ({ story, address, platform }) => {
    if (!story || address === 'none') return null;
    const page = `${sites[story.unit]}${story.path}`;
    if (address === 'wrapped-attachment')
      return `https://l.facebook.com/l.php?u=${encodeURIComponent(`${page}?fbclid=IwAR0minhhoa`)}&h=AT0`;
    return address === 'attachment' ? `${page}?utm_source=${platform}&utm_medium=social` : page;
  };
  return {
    world,
    storyAddress,
    account: (id, ...platforms) => ACCOUNTS.find((one) => one.id === id && platforms.includes(one.platform)),
    posts: (account, now) => publishedOn(world, account, now).toReversed(),
    post: (nativeId, now, ...platforms) => {
      const found = platforms.map((platform) => byId.get(`${platform} ${nativeId}`)).find((post) => post !== undefined);
      return found && found.publishedAt <= now ? found : undefined;
    },
    text: (post) => (post.address === 'text' ? `${post.text}\nXem chi tiết: ${storyAddress(post)}` : post.text),
    consenting: (platform) => ACCOUNTS.find((one) => one.platform === platform && one.unit === signedIn()),
  };
}
