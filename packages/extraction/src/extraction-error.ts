/** Why a document could not be read: `too-deep`, `too-large`, `timeout` and `failed` concern pages; `not-a-feed` lists. */
export type ExtractionFault = 'too-deep' | 'too-large' | 'timeout' | 'failed' | 'not-a-feed' | 'closed';

/** A document that could not be read, with the reason in `fault` and a sentence for the source's health page. */
export class ExtractionError extends Error {
  readonly fault: ExtractionFault;

  constructor(fault: ExtractionFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExtractionError';
    this.fault = fault;
  }
}
