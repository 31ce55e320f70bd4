// docs/performance.md out of what was measured.

/** An estimate: 31 provinces, 333 prefectures and 2,843 counties with about 40 organs each, 38,000 townships. */
const COUNTRY = (31 + 333 + 2843) * 41 + 38_000;

const round = (value, digits = 1) => value.toFixed(digits);

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** What the project set itself, for Node 20 and for those that keep compiled code (22 and later). */
function aims({ processes, batch, growth }) {
  const row = (aim, value, limit, unit, met) => [
    `${aim} ${limit}${unit}`,
    `${round(value, unit === "×" ? 2 : 1)}${unit}`,
    met ? "met" : "not met",
  ];
  const atMost = (aim, value, limit, unit = "×") =>
    row(`${aim}, at most`, value, limit, unit, value <= limit);
  const atLeast = (aim, value, limit, unit = "×") =>
    row(`${aim}, at least`, value, limit, unit, value >= limit);
  const starts = processes.flatMap(({ version, times }) => {
    const [validate, build] = Number(/\d+/.exec(version)[0]) < 22 ? [5, 14] : [3.5, 9];
    const of = (command) => times[`gov-report ${command}`] / times["node -e 0"];
    return [
      atMost(`Node ${version}: validate takes node's start`, of("validate"), validate),
      atMost(`Node ${version}: build takes node's start`, of("build"), build),
    ];
  });
  const python = processes[0].times["python-docx + openpyxl"];
  const own = batch.rates["gov-report"];
  const [smallest] = growth.sizes;
  const dearest = Math.max(...growth.sizes.map(({ size, seconds }) => seconds / size));
  return [
    ...starts,
    ...(python
      ? [
          atMost(
            "build takes python-docx + openpyxl's time",
            processes[0].times["gov-report build"] / python,
            0.75,
          ),
          atLeast("a batch on two cores does python's reports", own / batch.rates.python, 12),
        ]
      : []),
    atLeast("a batch on two cores does", own, 30, " reports/s"),
    ...(growth.steady ? [atMost("2,000 reports: a process holds", growth.steady.peak, 200, " MiB")] : []),
    atMost(
      "a KB of a longer narrative takes a KB of the shortest",
      (dearest * smallest.size) / smallest.seconds,
      1.5,
    ),
  ];
}

/** The results as a page: medians, ratios, and what they mean for a country of reports. */
export function page({ machine, rounds, processes, batch, growth }) {
  const own = batch.rates["gov-report"];
  const minutes = COUNTRY / own / 60;
  const runs = processes.map(({ version, times }) => {
    const base = times["node -e 0"];
    const python = times["python-docx + openpyxl"];
    return [
      `### Node ${version}`,
      "",
      table(
        ["program", "median ms", "× node's start", "× python-docx + openpyxl"],
        Object.entries(times).map(([name, time]) => [
          name,
          round(time, 0),
          round(time / base),
          python ? round(time / python, 2) : "–",
        ]),
      ),
    ].join("\n");
  });
  const [first] = growth.counts;
  const [smallest] = growth.sizes;
  const kept = (value, base) => `${round(value / base, 2)}×`;
  return `# Performance

Made by \`npm run bench\` (bench/bench.mjs): programs take turns, of each the median of ${rounds} runs counts, and every side runs
without NODE_EXTRA_CA_CERTS. Ratios carry over to other machines; milliseconds do not.

Machine: ${machine.cpu}, ${machine.cores} cores, ${round(machine.memory / 2 ** 30, 0)} GiB, ${machine.system}. Two processes at once do ${round(machine.work)}
times the work of one here.

## Against what was aimed at

${table(["aim", "measured", ""], aims({ processes, batch, growth }))}

## As whole processes, on the example report

The peers (bench/peers/) are handed the finished text and tables and only write them: gov-report also parses, checks with
every rule, and lays out. python-docx + openpyxl writes the same two files, run by run and cell by cell, into a template that
has the styles and the page of the .docx. pandoc and docxtemplater write no .xlsx and no merged cells.

${runs.join("\n\n")}

## A batch of ${batch.reports} reports

${table(
  ["program", "reports a second", "× python"],
  Object.entries(batch.rates).map(([name, rate]) => [
    name,
    round(rate),
    batch.rates.python ? round(rate / batch.rates.python) : "–",
  ]),
)}

All administrative organs of the country are some ${COUNTRY.toLocaleString("en")} reports a year (an estimate: 31 provinces, 333 prefectures and 2,843
counties with about 40 organs each and their own, 38,000 townships). At this rate this machine builds them in ${round(minutes, 0)} minutes;
no cluster is needed.

## How cost grows

One process (two from 16 reports on: the program and one that works), .docx and .xlsx; the peak is of the largest process:

${table(
  ["reports", "seconds", "ms a report", "against one", "peak MiB"],
  growth.counts.map(({ count, seconds, peak }) => [
    count,
    round(seconds, 2),
    round((seconds * 1000) / count),
    kept(seconds / count, first.seconds),
    round(peak, 0),
  ]),
)}

${growth.steady ? `2,000 reports in one process: peak ${round(growth.steady.peak, 0)} MiB.\n` : ""}
One report with a long narrative:

${table(
  ["narrative KB", "seconds", "ms a KB", "against the smallest", "peak MiB", "KiB a KB"],
  growth.sizes.map(({ size, seconds, peak }) => [
    size,
    round(seconds, 2),
    round((seconds * 1000) / size, 2),
    kept(seconds / size, smallest.seconds / smallest.size),
    round(peak, 0),
    round((peak * 1024) / size, 0),
  ]),
)}
`;
}
