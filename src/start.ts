import { fileURLToPath } from "node:url";
import { loadCached } from "./host/code-cache.js";
import { optimiseLater } from "./host/optimising.js";

/** Hash of the bundle; scripts/bundle-cli.mjs inserts it. */
declare const BUNDLE: string;

optimiseLater();

/** Entry of bin/gov-report.js: runs the command, whose compiled code is cached. */
loadCached(fileURLToPath(new URL("gov-report.js", import.meta.url)), BUNDLE);
