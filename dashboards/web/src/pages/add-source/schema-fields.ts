/** One setting of a collector as a form shows it. */
export interface SettingField {
  name: string;
  kind: 'text' | 'url' | 'number' | 'switch' | 'choice' | 'lines' | 'json';
  required: boolean;
  /** What stands where nothing is entered. */
  fallback: string;
  choices: string[];
  pattern: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a form from a JSON Schema of settings; what has no simple field is written as JSON. */
export function schemaFields(schema: Record<string, unknown>): SettingField[] {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(properties).map(([name, property]) => {
    const one = isRecord(property) ? property : {};
    const fallback =
      one.default === undefined ? '' : typeof one.default === 'string' ? one.default : JSON.stringify(one.default);
    const choices = Array.isArray(one.enum) ? one.enum.map(String) : [];
    const pattern = typeof one.pattern === 'string' && one.format === undefined ? one.pattern : undefined;
    return { name, kind: kindOf(one), required: required.includes(name), fallback, choices, pattern };
  });
}

function kindOf(property: Record<string, unknown>): SettingField['kind'] {
  if (Array.isArray(property.enum)) return 'choice';
  if (property.type === 'string') return property.format === 'uri' ? 'url' : 'text';
  if (property.type === 'integer' || property.type === 'number') return 'number';
  if (property.type === 'boolean') return 'switch';
  const lines = property.type === 'array' && isRecord(property.items) && property.items.type === 'string';
  return lines ? 'lines' : 'json';
}

/** The settings that a filled-in form says; fields left empty are left out, so that the collector's own defaults hold. Throws SyntaxError for a field of JSON that is none. */
export function settingsOf(
  fields: readonly SettingField[],
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = values[field.name]?.trim() ?? '';
      return text === '' ? [] : [[field.name, readValue(field, text)]];
    }),
  );
}

function readValue({ kind }: SettingField, text: string): unknown {
  if (kind === 'number') return Number(text);
  if (kind === 'switch') return text === 'true';
  if (kind === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return kind === 'json' ? JSON.parse(text) : text;
}
