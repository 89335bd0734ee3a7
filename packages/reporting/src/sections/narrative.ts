import { type Block, paragraph, remark, section } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import type { Narrative, ReportModel } from '../model/report-model.ts';

/** A section that people write. Empty: a draft says so, an issued document leaves the section out. */
export function narrative(model: ReportModel, which: keyof Narrative, title: string, numbering: Numbering): Block[] {
  const written = model.narrative[which];
  if (written.length === 0 && !model.issuing.draft) return [];
  return [
    section(numbering.section(title)),
    ...(written.length > 0 ? written.map(paragraph) : [remark('(Cơ quan ban hành bổ sung nội dung này.)')]),
  ];
}
