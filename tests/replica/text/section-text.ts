/** One kind of event that a section reports: ways to title it, to lead into it, and what can be told of it. */
export interface EventText {
  titles: readonly string[];
  leads: readonly string[];
  /** Sentences that belong to this event only. */
  facts: readonly string[];
}

/** What a section writes about, and sentences that fit any of its stories. Templates as `fill` reads them. */
export interface SectionText {
  events: readonly EventText[];
  sentences: readonly string[];
}
