/**
 * Why a feed could not be read at all: `empty` (no content), `html` (a web page stands where the feed should), `not-a-feed` (some other
 * document), `too-large`, `timeout` (the reader was stopped) and `failed` (the reader itself broke).
 */
export type FeedErrorCode = 'empty' | 'html' | 'not-a-feed' | 'too-large' | 'timeout' | 'failed';

/** A feed of which nothing could be read; the message is fit for the source's health page. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;

  constructor(code: FeedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FeedError';
    this.code = code;
  }
}
