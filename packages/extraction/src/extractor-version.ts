/** Raised with every change that reads a page differently: stored versions of an older extractor can be read again (`nhipbao reprocess`). */
export const EXTRACTOR_VERSION = 1;
