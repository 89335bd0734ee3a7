import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { readChoice, storeChoice } from '../frame/kept-choice.ts';
import { type Messages, vi } from './vi.ts';

export type Language = 'vi' | 'en';

interface MessagesContext {
  t: Messages;
  language: Language;
  choose: (language: Language) => void;
}

const Context = createContext<MessagesContext>({ t: vi, language: 'vi', choose: () => undefined });

/** Gives the page its words. Vietnamese is in the first download; English is fetched when it is chosen. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => readChoice('language', ['vi', 'en'], 'vi'));
  const [english, setEnglish] = useState<Messages>();

  useEffect(() => {
    if (language === 'en' && !english) void import('./en.ts').then((module) => setEnglish(module.en));
  }, [language, english]);

  const t = language === 'en' && english ? english : vi;
  useEffect(() => {
    document.documentElement.lang = t.language;
  }, [t]);

  const choose = useCallback((next: Language) => {
    storeChoice('language', next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ t, language, choose }), [t, language, choose]);
  return <Context value={value}>{children}</Context>;
}

/** The words of the interface in the language chosen. */
export function useMessages(): Messages {
  return use(Context).t;
}

/** The language chosen and how to choose another. */
export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  return use(Context);
}
