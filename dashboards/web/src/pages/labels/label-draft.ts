import type { Format, NewLabel, Origin, WorkLabel } from '@nhipbao/records';

/** Attributes a person may state; what is not stated stays as it was decided before. */
export const ATTRIBUTES = ['broadcastOrigin', 'advertising', 'aiLabel', 'hasAudioVersion'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
export const ORIGINS: readonly Origin[] = ['own', 'republished', 'unknown'];
/** As many as the api takes. */
export const MOST_SECONDARY = 5;

/** A label that is being given: undefined is "not said". */
export type LabelDraft = {
  format?: Format | undefined;
  secondary: Format[];
  origin?: Origin | undefined;
  note: string;
} & { [attribute in Attribute]?: boolean | undefined };

export const EMPTY_DRAFT: LabelDraft = { secondary: [], note: '' };

/** The draft with a primary format; it is then no secondary one. */
export function withFormat(draft: LabelDraft, format: Format): LabelDraft {
  return { ...draft, format, secondary: draft.secondary.filter((other) => other !== format) };
}

/** The draft with a secondary format put in or taken out; the primary one and a sixth are left out. */
export function withSecondary(draft: LabelDraft, format: Format): LabelDraft {
  if (draft.secondary.includes(format)) {
    return { ...draft, secondary: draft.secondary.filter((other) => other !== format) };
  }
  if (draft.format === format || draft.secondary.length >= MOST_SECONDARY) return draft;
  return { ...draft, secondary: [...draft.secondary, format] };
}

/** The next value after a press of the key: not said, yes, no, not said. */
export function nextAnswer(answer: boolean | undefined): boolean | undefined {
  if (answer === undefined) return true;
  return answer ? false : undefined;
}

/** The next origin after a press of the key: not said, then each in turn. */
export function nextOrigin(origin: Origin | undefined): Origin | undefined {
  return ORIGINS[origin === undefined ? 0 : ORIGINS.indexOf(origin) + 1];
}

/** What is sent: only what was said. Null while no format is chosen. */
export function labelOf(draft: LabelDraft, given: Pick<NewLabel, 'queue' | 'sawMachine'>): NewLabel | null {
  const { format, secondary, origin, note } = draft;
  if (!format) return null;
  const said = ATTRIBUTES.filter((attribute) => draft[attribute] !== undefined);
  return {
    format,
    ...(secondary.length > 0 ? { secondary } : {}),
    ...(origin ? { origin } : {}),
    ...Object.fromEntries(said.map((attribute) => [attribute, draft[attribute]])),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...given,
  };
}

/** A label's own words as a draft again, for its correction: what was carried over into it stays unsaid. */
export function draftOf(label: WorkLabel): LabelDraft {
  const said = new Set(label.said);
  return {
    format: label.format,
    secondary: said.has('secondary') ? label.secondary : [],
    origin: said.has('origin') ? label.origin : undefined,
    note: label.note ?? '',
    ...Object.fromEntries(ATTRIBUTES.map((name) => [name, said.has(name) ? label[name] : undefined])),
  };
}
