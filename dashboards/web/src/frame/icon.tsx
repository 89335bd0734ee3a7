/** Strokes on a grid of 24, drawn for this product: one weight, no fill. */
const PATHS = {
  pulse: 'M3 13h4l2.5-7 4 12 3-8 1.5 3h3',
  works: 'M5 4h11l3 3v13H5zM8.5 10h7M8.5 13.5h7M8.5 17h4',
  posts: 'M4.5 5h15v11H11l-4 3.5V16H4.5zM8 9h8M8 12h5',
  target: 'M12 4a8 8 0 1 0 8 8M12 8a4 4 0 1 0 4 4M12 12l7.5-7.5M16.5 4.5v3h3',
  sources: 'M5 19a1 1 0 1 0 .01 0M4 12.5A7.5 7.5 0 0 1 11.5 20M4 6a14 14 0 0 1 14 14',
  person: 'M12 4a4 4 0 1 0 .01 0M4.5 20c.8-4 3.8-5.5 7.5-5.5s6.7 1.5 7.5 5.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  external: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  question: 'M9 9.5a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9M12 17.5h.01',
  scales: 'M12 4v16M7 20h10M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z',
  broadcast: 'M12 11a1.5 1.5 0 1 0 .01 0M8.5 16a5 5 0 1 1 7 0M5.5 18.5a9 9 0 1 1 13 0M12 14v6',
  steps: 'M4 19h4.5v-4.5H13V10h4.5V5.5H20',
  star: 'M12 4l2.4 5 5.4.7-4 3.8 1 5.5-4.8-2.7L7.2 19l1-5.5-4-3.8 5.4-.7z',
  dash: 'M6 12h12',
  clock: 'M12 4a8 8 0 1 0 .01 0M12 8v4.5l3 2',
  alert: 'M12 4.5L21 19.5H3zM12 10v4.5M12 17h.01',
  off: 'M12 4v8M7 6.5a7.5 7.5 0 1 0 10 0',
  pen: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  rules: 'M6 4h12v16H6zM9 8.5h6M9 12h6M9 15.5h3.5',
  people:
    'M9 5.5a3 3 0 1 0 .01 0M3.5 18.5c.5-3 2.6-4.5 5.5-4.5s5 1.5 5.5 4.5M16 6.5a2.5 2.5 0 1 1 0 5M17 14c2 .4 3.2 1.8 3.5 4.5',
  key: 'M8 9.5a3.5 3.5 0 1 0 .01 0M11 12l9-7M16.5 7.5l2.5 3',
  tag: 'M4.5 4.5h7l8 8-7 7-8-8zM8.5 8.5h.01',
  report: 'M5 4h9l5 5v11H5zM14 4v5h5M8.5 16.5v-3M12 16.5v-5.5M15.5 16.5v-2',
  linked: 'M9.5 14.5l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2',
  sliders: 'M4 8h9M17 8h3M15 5.5v5M4 16h3M11 16h9M9 13.5v5',
  left: 'M14.5 5.5L8 12l6.5 6.5',
  right: 'M9.5 5.5L16 12l-6.5 6.5',
  search: 'M11 5a6 6 0 1 0 .01 0M15.5 15.5L20 20',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon: the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
