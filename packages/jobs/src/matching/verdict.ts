/** Raise with every change of meaning: posts are then decided on again, beside what was decided before. */
export const MATCHER_VERSION = 1;

/**
 * Why a post is not matched by the machine although something speaks for an item (or, `nothing-like-it`, because nothing does).
 * None of them says that a post is native: that is an editor's word.
 */
export const DOUBTS = [
  'nothing-like-it',
  'weak-likeness',
  'close-second',
  'short-title',
  'other-number',
  'other-name',
  'other-words',
  'undated',
  'several-links',
  'link-against-title',
  'several-embeds',
  'embed-far-in-time',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** An item that a post may stand for: `score` is the share of its title's word pairs in the post, 1 for an address or an embedded video. */
export interface Candidate {
  item: string;
  layer: 'url' | 'embed' | 'title';
  score: number;
}

/** What the machine says of one post. Candidates: at most five, best first, the matched one among them. */
export type Verdict =
  | { status: 'matched'; layer: Candidate['layer']; item: string; score: number; doubt: null; candidates: Candidate[] }
  | { status: 'unknown'; layer: null; item: null; score: number | null; doubt: Doubt; candidates: Candidate[] };

export const MOST_CANDIDATES = 5;
