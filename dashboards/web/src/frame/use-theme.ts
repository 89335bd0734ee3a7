import { useEffect, useState } from 'react';
import { readChoice, storeChoice } from './kept-choice.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Background of the page: as the device says, or chosen in this browser. */
export function useTheme(): { theme: Theme; choose: (theme: Theme) => void } {
  const [theme, setTheme] = useState<Theme>(() => readChoice('theme', THEMES, 'auto'));
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    choose: (next) => {
      storeChoice('theme', next);
      setTheme(next);
    },
  };
}
