/** A publication as matching reads it. */
export interface Post {
  id: string;
  platform: string;
  nativeId: string;
  url: string | null;
  title: string | null;
  /** The account's own words, often cut by the platform. */
  text: string | null;
  links: readonly string[];
  /** When it was published, or first seen where the platform does not say (`dated` is false then). */
  datedAt: Date;
  dated: boolean;
}

/** An item of the same unit, that posts may stand for. */
export interface MatchableItem {
  id: string;
  title: string | null;
  datedAt: Date;
  /** Addresses of the foreign documents shown in the article. */
  embeds: readonly string[];
}
