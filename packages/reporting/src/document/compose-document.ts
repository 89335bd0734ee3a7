import { agencyFigures } from '../forms/agency-figures.ts';
import { agencyResults } from '../forms/agency-results.ts';
import { assessmentRecord } from '../forms/assessment-record.ts';
import { departmentReport } from '../forms/department-report.ts';
import type { DocumentForm } from '../forms/document-form.ts';
import type { Issuing, Signature } from '../model/issuing.ts';
import type { ReportForm, ReportModel } from '../model/report-model.ts';
import { evidenceMark } from '../sections/verification.ts';
import { longDayWords, openDayWords } from '../words/day-words.ts';
import { roman } from '../words/number-words.ts';
import { FORM_WORDS } from '../words/verdict-words.ts';
import type { Block } from './block.ts';
import type { ReportDocument, SignatureLines } from './report-document.ts';

const FORMS: Record<ReportForm, DocumentForm> = {
  'agency-results': agencyResults,
  'agency-figures': agencyFigures,
  'assessment-record': assessmentRecord,
  'department-report': departmentReport,
};

/** A report in words, in the order of Decree 30/2020/NĐ-CP, appendix I. Number, signature and seal are added by hand. */
export function composeDocument(model: ReportModel): ReportDocument {
  const { issuing } = model;
  const form = FORMS[model.form];
  const words = FORM_WORDS[model.form];
  const record = model.form === 'assessment-record';
  const day = issuing.issuedOn === null ? openDayWords(model.year) : longDayWords(issuing.issuedOn);
  const reference = `(Kèm theo ${words.noun} số        /${words.number}-${issuing.body.abbreviation} ${day} của ${issuing.body.name})`;
  const annexes = form.annexes(model);
  return {
    parentBody: issuing.body.parentBody,
    body: issuing.body.printedName,
    number: `Số:        /${words.number}-${issuing.body.abbreviation}`,
    placeAndDate: `${issuing.body.place}, ${day}`,
    draft: issuing.draft,
    title: words.title,
    subject: form.subject(model),
    recipients: record ? [] : issuing.recipients,
    legalBases: issuing.legalBases,
    blocks: keepLast(form.blocks(model)),
    signatures: issuing.signatures.map(signatureLines),
    distribution: distribution(record ? [] : issuing.recipients, issuing),
    annexes: annexes.map((annex, index) => ({
      ...annex,
      label: annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
      reference,
    })),
    demo: model.demo,
    mark: evidenceMark(model),
    author: issuing.body.name,
    generatedAt: new Date(model.generatedAt),
  };
}

/** A signature never stands alone on a page: the last paragraph goes with it. */
function keepLast(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, keepNext: true }] : blocks;
}

function signatureLines({ authority, position, signer }: Signature): SignatureLines {
  return { lines: [...authority.map(({ by, of }) => `${by} ${of}`), position], signer };
}

/** "- Như trên;" first where the document is addressed, "- Lưu: VT, ..." last. */
function distribution(recipients: readonly string[], { copies, filed }: Issuing): string[] {
  return [...(recipients.length > 0 ? ['- Như trên;'] : []), ...copies.map((copy) => `- ${copy};`), `- Lưu: ${filed}.`];
}
