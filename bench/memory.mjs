// Loaded with --import: says on exit how much memory the process had at most, in KiB, in the file that PEAK names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS));
});
