/** See merge-patch.mjs. */
export declare function mergePatch(target: unknown, patch: unknown): unknown;
