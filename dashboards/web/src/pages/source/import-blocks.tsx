import type { ImportUpload } from '@nhipbao/records';
import { useId } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { ImportForm } from './import-form.tsx';
import { ImportList } from './import-list.tsx';

/** Of a source that takes tables from people: handing one in, and those that were. */
export function ImportBlocks({ source }: { source: string }) {
  const t = useMessages();
  const id = useId();
  const may = useMay('sources:run');
  const answer = useAnswer<ImportUpload[]>(`/imports/${encodeURIComponent(source)}`);
  return (
    <>
      {may && (
        <section className="block" aria-labelledby={id}>
          <header className="block-head">
            <h2 id={id}>{t.imports.title}</h2>
          </header>
          <div className="block-body">
            <ImportForm source={source} />
          </div>
        </section>
      )}
      <Block
        title={t.imports.uploads}
        answer={answer}
        rows={3}
        empty={(uploads) => (uploads.length ? null : t.imports.uploadsNone)}
      >
        {(uploads) => <ImportList source={source} uploads={uploads} />}
      </Block>
    </>
  );
}
