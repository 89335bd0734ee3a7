/** What a deployment's own collector gets when it imports `@nhipbao/records`. */
export * from '@nhipbao/records';
