/** A picture that the site serves, in pixels. `alt` is what its file says when nobody wrote a caption. */
export interface Picture {
  path: string;
  width: number;
  height: number;
}

/** One piece of a story's body, before a site's own markup. Times are instants, lengths seconds. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'figure'; picture: Picture; caption: string; wide?: boolean }
  | { kind: 'quote'; text: string }
  | { kind: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[]; source: string }
  | { kind: 'chart'; title: string; bars: readonly { label: string; value: number }[] }
  | {
      kind: 'player';
      media: 'video' | 'short-video' | 'livestream' | 'podcast';
      path: string;
      poster: Picture | null;
      seconds: number;
    }
  | { kind: 'frame'; address: string; title: string; width: number; height: number }
  | { kind: 'update'; at: Date; text: string }
  | { kind: 'quiz'; questions: readonly { text: string; answers: readonly string[] }[] }
  | { kind: 'map'; layers: readonly string[]; places: readonly string[] }
  | { kind: 'pages'; pdf: string; pictures: readonly Picture[] };
