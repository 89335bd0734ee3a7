/** What a deployment's own collector gets when it imports `@nhipbao/extraction`. */
export * from '@nhipbao/extraction';
