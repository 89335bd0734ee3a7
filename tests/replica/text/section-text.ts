/** One kind of event that a section reports: ways to tell it (a headline and the lead that belongs to it), and its facts. */
export interface EventText {
  tellings: readonly { title: string; lead: string }[];
  /** Sentences that belong to this event only. */
  facts: readonly string[];
}

/** What a section writes about, and sentences that fit any of its stories. Templates as `fill` reads them. */
export interface SectionText {
  events: readonly EventText[];
  sentences: readonly string[];
}
