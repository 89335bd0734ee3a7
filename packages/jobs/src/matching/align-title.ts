/** How a title stands in a post's words: what is missing there, what stands in its place, and what was put in between. */
export interface Alignment {
  /** Places of title words that the post leaves out. */
  missing: number[];
  replaced: { place: number; by: string }[];
  inserted: string[];
}

/** Ends a line of a post: nothing stands in for a word across it. */
export const LINE_END = '\n';

/**
 * The cheapest way to read a title out of a post's words, anywhere within them (edit distance with free ends, Sellers 1980). Costs
 * title words times post words.
 */
export function alignTitle(title: readonly string[], post: readonly string[]): Alignment {
  const width = post.length + 1;
  const cost = new Uint16Array((title.length + 1) * width);
  const at = (row: number, column: number) => cost[row * width + column] ?? 0;
  for (let row = 1; row <= title.length; row++) {
    cost[row * width] = row;
    for (let column = 1; column < width; column++) {
      const diagonal = at(row - 1, column - 1) + (title[row - 1] === post[column - 1] ? 0 : 1);
      cost[row * width + column] = Math.min(diagonal, at(row, column - 1) + 1, at(row - 1, column) + 1);
    }
  }
  let end = 0;
  for (let column = 1; column < width; column++) if (at(title.length, column) < at(title.length, end)) end = column;
  return readBack(title, post, at, end);
}

function readBack(
  title: readonly string[],
  post: readonly string[],
  at: (row: number, column: number) => number,
  end: number,
): Alignment {
  const alignment: Alignment = { missing: [], replaced: [], inserted: [] };
  let row = title.length;
  let column = end;
  while (row > 0) {
    const other = post[column - 1] ?? LINE_END;
    const stands = column > 0 && title[row - 1] === other && at(row, column) === at(row - 1, column - 1);
    const stood = column > 0 && at(row, column) === at(row - 1, column - 1) + 1;
    if (!stands && !stood && column > 0 && at(row, column) === at(row, column - 1) + 1) {
      if (other !== LINE_END) alignment.inserted.unshift(other);
      column--;
      continue;
    }
    row--;
    if (!stands && stood && other !== LINE_END) alignment.replaced.unshift({ place: row, by: other });
    else if (!stands) alignment.missing.unshift(row);
    if (stands || stood) column--;
  }
  return alignment;
}
