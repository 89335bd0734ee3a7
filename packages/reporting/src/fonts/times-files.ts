import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const file = (name: string) => resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

/** Whole font files with the widths of Times New Roman and every Vietnamese letter (subsets break words when text is extracted). */
export const TIMES_FILES = {
  regular: file('400Regular'),
  italic: file('400Regular_Italic'),
  bold: file('700Bold'),
  boldItalic: file('700Bold_Italic'),
} as const;
export type TimesFace = keyof typeof TIMES_FILES;
