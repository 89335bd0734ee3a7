/** The key that does what its button does; told to screen readers by `aria-keyshortcuts` or the list of keys instead. */
export function KeyCap({ name }: { name: string | undefined }) {
  return name ? (
    <span className="key-cap" aria-hidden="true">
      {name}
    </span>
  ) : null;
}
