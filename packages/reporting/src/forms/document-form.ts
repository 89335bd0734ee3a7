import type { Block } from '../document/block.ts';
import type { Annex } from '../document/report-document.ts';
import type { ReportModel } from '../model/report-model.ts';

/** What one of the four forms says: subject, text, annexes. Head, signature and foot are the same for all. */
export interface DocumentForm {
  subject(model: ReportModel): string;
  blocks(model: ReportModel): Block[];
  annexes(model: ReportModel): Omit<Annex, 'label' | 'reference'>[];
}
