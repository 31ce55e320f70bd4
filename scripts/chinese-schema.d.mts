export function chineseSchema(schema: object): object;
export function chineseSchemaText(schema: object): string;
