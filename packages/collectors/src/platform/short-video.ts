/** What a platform says of a video's length and picture. */
export interface VideoShape {
  seconds: number | null | undefined;
  width: number | undefined;
  height: number | undefined;
}

/** Platforms take videos of up to three minutes as short ones. */
const SHORT_SECONDS = 180;

/** Whether a video is short and upright (or square); `unshaped` is taken for upright where its shape is not known. */
export function isShortVideo({ seconds, width, height }: VideoShape, unshaped: boolean): boolean {
  if (!seconds || seconds > SHORT_SECONDS) return false;
  const shaped = width !== undefined && height !== undefined && width > 0 && height > 0;
  return shaped ? height >= width : unshaped;
}
