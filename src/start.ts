import { fileURLToPath } from "node:url";
import { loadCached } from "./host/code-cache.js";
import { optimiseLater } from "./host/optimising.js";

/** The bundle's hash, put in by scripts/bundle-cli.mjs. */
declare const BUNDLE: string;

optimiseLater();

/** What bin/gov-report.js starts: the command, with its code compiled once. */
loadCached(fileURLToPath(new URL("gov-report.js", import.meta.url)), BUNDLE);
