import { useState } from 'react';
import { useMessages } from '../../messages/messages.tsx';

const SHOWN = 4;

/** The text as the extractor read it, a paragraph a line; long ones begin folded. */
export function StoryText({ text }: { text: string }) {
  const t = useMessages();
  const [whole, setWhole] = useState(false);
  const paragraphs = text.split(/\n+/).map((line, position) => ({ line, key: `${position} ${line.slice(0, 20)}` }));
  const shown = whole ? paragraphs : paragraphs.slice(0, SHOWN);
  return (
    <div className="story" lang="vi">
      {shown.map(({ line, key }) => (
        <p key={key}>{line}</p>
      ))}
      {paragraphs.length > SHOWN && (
        <button
          type="button"
          className="link-button"
          lang={t.language}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t.work.textLess : t.work.textMore}
        </button>
      )}
    </div>
  );
}
