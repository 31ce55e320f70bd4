// What the project set itself, as ratios within one run.

/** Aims against a checkout before are left out where none was given. */
export function aims({ processes, batches, warm, growth }) {
  const [oldest] = processes;
  const newest = processes.find(({ version }) => Number(/\d+/.exec(version)[0]) >= 22);
  const [build, validate] = ["build", "validate"].map((name) => `gov-report ${name}`);
  const wall = (times, name) => times[name]?.wall.median;
  const cpu = (times, name) => times[name]?.cpu.min;
  const [batch] = batches;
  const { "gov-report": own, before, python } = batch.times;
  const warmOf = (kind) => {
    const { times } = warm.find((each) => each.kind === kind);
    return [times["gov-report"].min, times.before?.min];
  };
  const peak = growth.counts.find(({ count }) => count === 2000)?.peak;
  const old = oldest.times;
  return [
    ["build, wall ÷ python-docx + openpyxl", wall(old, build), wall(old, "python-docx + openpyxl"), 0.7],
    [
      "build of both files, wall ÷ docxtemplater (.docx only)",
      wall(old, build),
      wall(old, "docxtemplater (.docx)"),
      1.5,
    ],
    ["build, CPU ÷ before", cpu(old, build), cpu(old, "before build"), 0.5],
    ["validate, CPU ÷ before", cpu(old, validate), cpu(old, "before validate"), 0.7],
    [`batch of ${batch.size}, CPU a report ÷ before`, own.cpu.min, before?.cpu.min, 0.55],
    ["batch, reports a second ÷ the python loop", python?.wall.min, own.wall.min, -7],
    ["validate .html, warm CPU ÷ before", ...warmOf("html"), 0.5],
    ["validate .docx, warm CPU ÷ before", ...warmOf("docx"), 0.7],
    ["2,000 reports: MiB that a process holds", peak, 1, 175],
    ...(newest
      ? [
          [
            `Node ${newest.version}: validate, wall ÷ node's start`,
            wall(newest.times, validate),
            wall(newest.times, "node -e 0"),
            3.2,
          ],
          [
            `Node ${newest.version}: build, wall ÷ node's start`,
            wall(newest.times, build),
            wall(newest.times, "node -e 0"),
            5.5,
          ],
        ]
      : []),
  ].flatMap(([aim, value, base, limit]) => {
    if (value === undefined || base === undefined) return [];
    const ratio = value / base;
    const met = limit < 0 ? ratio >= -limit : ratio <= limit;
    return [
      [
        `${aim} ${limit < 0 ? "≥" : "≤"} ${Math.abs(limit)}`,
        ratio.toFixed(base === 1 ? 0 : 2),
        met ? "met" : "not met",
      ],
    ];
  });
}
