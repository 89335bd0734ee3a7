/** An id that is free: what is wanted, or with a number where it is taken. */
export function freeId(wanted: string, known: readonly { id: string }[]): string {
  const taken = new Set(known.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
