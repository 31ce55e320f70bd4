/** See derived-schemas.mjs. */
export declare function derivedSchemas(): { file: string; schema: unknown }[];
export declare function updateDerivedSchemas(): void;
