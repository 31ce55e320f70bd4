// Loaded into every process of a run (NODE_OPTIONS): says on exit how much memory it had at most, in KiB, in a file of its own in the
// folder that PEAKS names.
import { writeFileSync } from "node:fs";
import path from "node:path";

process.on("exit", () => {
  writeFileSync(path.join(process.env.PEAKS, String(process.pid)), String(process.resourceUsage().maxRSS));
});
