interface Notes {
  /** Of the control that the notes belong to. */
  id: string;
  hint?: string | undefined;
  /** What is wrong with what was entered. */
  fault?: string | undefined;
}

/** What stands between the label of a control and the control: its hint and its fault. */
export function FieldNotes({ id, hint, fault }: Notes) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </>
  );
}

/** The value of aria-describedby of a control with these notes. */
export function describedBy({ id, hint, fault }: Notes): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
}
