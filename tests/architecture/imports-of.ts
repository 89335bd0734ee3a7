export interface Import {
  /** What is imported, as it is written. */
  from: string;
  /** `import()` while the program runs, instead of when the file is loaded. */
  dynamic: boolean;
  /** Types only: nothing of it is left when the program runs. */
  onlyTypes: boolean;
}

const STATIC = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
const ASKED = /\b(?:require|require\.resolve|import\.meta\.resolve)\(\s*['"]([^'"]+)['"]/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** The import statements of a file, from its text: the repository's style writes them at the start of a line. */
export function importsOf(text: string): Import[] {
  const code = text.replace(COMMENTS, '');
  const named = [...code.matchAll(STATIC)].map(([, type, from = '']) => ({
    from,
    dynamic: false,
    onlyTypes: type !== undefined,
  }));
  const late = [...code.matchAll(DYNAMIC), ...code.matchAll(ASKED)].map(([, from = '']) => ({
    from,
    dynamic: true,
    onlyTypes: false,
  }));
  return [...named, ...late];
}
