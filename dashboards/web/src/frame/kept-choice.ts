const KEY = 'nhipbao.';

/** A choice kept in this browser (language, background); `fallback` where there is none or storage is off. */
export function readChoice<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  try {
    const kept = localStorage.getItem(KEY + name);
    return allowed.find((value) => value === kept) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a choice in this browser. Where storage is off it lasts until the page is closed. */
export function storeChoice(name: string, value: string): void {
  try {
    localStorage.setItem(KEY + name, value);
  } catch {
    // Private windows may refuse storage; the choice still holds for this page.
  }
}
