/** A stretch of SQL in which a semicolon ends nothing: a comment or something quoted. */
const OPAQUE =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`\\]|\\[\s\S]|``)*`/y;

/** The statements of a SQL text, without comments and empty ones. Semicolons inside quotes and comments do not count. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let statement = '';
  for (let at = 0; at < sql.length; ) {
    OPAQUE.lastIndex = at;
    const opaque = OPAQUE.exec(sql)?.[0];
    if (opaque !== undefined) {
      statement += opaque.startsWith('--') || opaque.startsWith('/*') ? ' ' : opaque;
      at += opaque.length;
      continue;
    }
    if (sql[at] === ';') {
      statements.push(statement);
      statement = '';
    } else {
      statement += sql[at];
    }
    at += 1;
  }
  statements.push(statement);
  return statements.map((text) => text.trim()).filter((text) => text !== '');
}
