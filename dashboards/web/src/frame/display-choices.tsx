import { useLanguage, useMessages } from '../messages/messages.tsx';
import { Choice } from './choice.tsx';
import { THEMES, useTheme } from './use-theme.ts';

/** Language and background. */
export function DisplayChoices() {
  const t = useMessages();
  const { language, choose } = useLanguage();
  const { theme, choose: chooseTheme } = useTheme();
  return (
    <div className="display-choices">
      <Choice
        legend={t.frame.language}
        options={(['vi', 'en'] as const).map((value) => ({ value, label: t.frame.languages[value], lang: value }))}
        chosen={language}
        choose={choose}
      />
      <Choice
        legend={t.frame.theme}
        options={THEMES.map((value) => ({ value, label: t.frame.themes[value] }))}
        chosen={theme}
        choose={chooseTheme}
      />
    </div>
  );
}
