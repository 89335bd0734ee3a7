import { useMessages } from '../../messages/messages.tsx';
import { troubleWords } from '../../messages/source-troubles.ts';

/** Troubles of tables that people hand in are told to them in Vietnamese by the program itself. */
const VIETNAMESE = /^(row-|cell-|column-|evidence-missing|formula-cells)/;

/** What went wrong: plain words first, the program's own sentence (English, with names and numbers) under it. */
export function Trouble({ code, message }: { code: string; message: string | null }) {
  const t = useMessages();
  const words = troubleWords(code, t.language);
  return (
    <>
      <span className="trouble-words">{words ?? code}</span>
      {message && (
        <span className="soft small trouble-detail" lang={VIETNAMESE.test(code) ? 'vi' : 'en'}>
          {message}
        </span>
      )}
    </>
  );
}
