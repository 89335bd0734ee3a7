/** Word counts lengths in twentieths of a point and sizes of letters in half points. */
export const twips = (points: number) => Math.round(points * 20);
export const halfPoints = (points: number) => Math.round(points * 2);
