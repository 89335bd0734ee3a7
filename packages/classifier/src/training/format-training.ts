/** How the shipped format model is made: change it and make the model again (make-models.ts). */
export const FORMAT_TRAINING = {
  seed: 20261124,
  pagesPerFormat: 200,
  trainedOn: '200 invented pages of each format (models/FORMAT-DATA.md)',
} as const;
