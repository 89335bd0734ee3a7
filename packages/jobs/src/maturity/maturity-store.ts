import {
  type MaturityAnswer,
  MaturityAssessment,
  type MaturityDecision,
  type MaturityEvidence,
} from '@nhipbao/records';
import { type Fact, readFacts, readFactVersions, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { DeclarationError } from '../declarations/declaration-error.ts';

const PREFIX = 'maturity:';

/** Whose year. */
export interface AssessmentKey {
  year: number;
  agency: string;
}

const entityOf = ({ year, agency }: AssessmentKey) => `${PREFIX}${year}:${agency}`;

/** Every agency's self-assessment of a year as it stands. */
export const listAssessments = (warehouse: Warehouse, year: number): Promise<Fact<MaturityAssessment>[]> =>
  readFacts(warehouse, `${PREFIX}${year}:`, MaturityAssessment);

/** What stood of one self-assessment, oldest first. */
export const assessmentVersions = (warehouse: Warehouse, key: AssessmentKey): Promise<Fact<MaturityAssessment>[]> =>
  readFactVersions(warehouse, entityOf(key), MaturityAssessment);

/** Keeps what the agency says of one criterion. Throws DeclarationError where it is no criterion of the form, or the form is not the agency's now. */
export async function answerCriterion(
  warehouse: Warehouse,
  key: AssessmentKey,
  decision: MaturityDecision,
  said: Omit<MaturityAnswer, 'appraised'>,
  by: string,
): Promise<Fact<MaturityAssessment>> {
  const criterion = decision.criteria.find(({ id }) => id === said.criterion);
  if (!criterion) throw new DeclarationError('not-found', `${decision.title} không có tiêu chí ${said.criterion}.`);
  if (said.points !== null && said.points > criterion.points)
    throw new DeclarationError('invalid-input', `Tiêu chí ${said.criterion} nhiều nhất ${criterion.points} điểm.`);
  return change(warehouse, key, by, (current) => {
    if (current?.state === 'submitted')
      throw new DeclarationError('conflict', 'Bản tự đánh giá đã gửi; Sở trả lại thì mới sửa được.');
    if (current?.state === 'confirmed')
      throw new DeclarationError('conflict', 'Bản tự đánh giá đã được Sở xác nhận nên không sửa được.');
    // What an appraisal said of an earlier version is no word on this one.
    const others = (current?.answers ?? [])
      .filter((answer) => answer.criterion !== said.criterion)
      .map((answer) => ({ ...answer, appraised: null }));
    const answers = [...others, { ...said, appraised: null }];
    const decisionNote = current?.decisionNote ?? null;
    return { ...key, state: 'draft', answers, decisionNote, submitted: null };
  });
}

/** Hands the form to the department with the values measured now: both stay as they were handed in. Throws DeclarationError. */
export async function submitAssessment(
  warehouse: Warehouse,
  key: AssessmentKey,
  submitted: { decision: MaturityDecision; evidence: MaturityEvidence[] },
  by: string,
): Promise<Fact<MaturityAssessment>> {
  if (submitted.decision.criteria.length === 0)
    throw new DeclarationError('conflict', `Chưa có văn bản tiêu chí của ${submitted.decision.title}.`);
  return change(warehouse, key, by, (current) => {
    if (current && current.state !== 'draft')
      throw new DeclarationError('conflict', 'Chỉ gửi được bản tự đánh giá còn là nháp.');
    const empty = { ...key, answers: [], decisionNote: null };
    return { ...(current ?? empty), state: 'submitted', submitted };
  });
}

/** The department's word, with the points of the appraisal where they differ; what was confirmed can be returned again. Throws DeclarationError. */
export async function decideAssessment(
  warehouse: Warehouse,
  key: AssessmentKey,
  verdict: {
    decision: 'confirmed' | 'returned';
    note: string | null;
    appraised: readonly { criterion: string; points: number; note: string | null }[];
  },
  by: string,
): Promise<Fact<MaturityAssessment>> {
  return change(warehouse, key, by, (current) => {
    const form = current?.submitted?.decision;
    if (!current || !form) throw new DeclarationError('not-found', 'Chưa có bản tự đánh giá nào được gửi.');
    const open = current.state === 'submitted' || (current.state === 'confirmed' && verdict.decision === 'returned');
    if (!open) throw new DeclarationError('conflict', 'Bản tự đánh giá này không chờ Sở quyết định.');
    const answers = new Map(current.answers.map((answer) => [answer.criterion, answer]));
    for (const { criterion, points, note } of verdict.appraised) {
      const line = form.criteria.find(({ id }) => id === criterion);
      if (!line) throw new DeclarationError('invalid-input', `Không có tiêu chí ${criterion} trong bản đã gửi.`);
      if (points > line.points)
        throw new DeclarationError('invalid-input', `Tiêu chí ${criterion} nhiều nhất ${line.points} điểm.`);
      const said = answers.get(criterion) ?? { criterion, points: null, note: null, documents: [] };
      answers.set(criterion, { ...said, appraised: { points, note } });
    }
    return { ...current, state: verdict.decision, answers: [...answers.values()], decisionNote: verdict.note };
  });
}

/** What an assessment is read by: a draft by the form and values of now, what left the agency by those it left with. */
export function formOf<Now extends { decision: MaturityDecision; evidence: readonly MaturityEvidence[] }>(
  assessment: MaturityAssessment | undefined,
  now: Now,
): Now | NonNullable<MaturityAssessment['submitted']> {
  return assessment?.submitted ?? now;
}

async function change(
  warehouse: Warehouse,
  key: AssessmentKey,
  by: string,
  next: (current: MaturityAssessment | undefined) => MaturityAssessment,
): Promise<Fact<MaturityAssessment>> {
  const fact = await writeFact(warehouse, {
    entity: entityOf(key),
    schema: MaturityAssessment,
    by,
    compute: (current) => next(current?.payload),
  });
  if (!fact) throw new DeclarationError('not-found', 'Không có bản tự đánh giá này.');
  return fact;
}
