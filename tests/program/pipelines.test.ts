import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { MINIMAL, replaced } from "../support/files.js";
import { folder, listing } from "../support/run-cli.js";

const { version: VERSION, repository } = JSON.parse(readFileSync("package.json", "utf8"));
const REPOSITORY = repository.url.replace(/^git\+|\.git$/g, "");

const BAD = replaced(MINIMAL, "carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 1 }");

/** A project with a `gov-report` and an `npx` on the PATH that are the built program. */
function project(files: Record<string, string>) {
  const bin = path.resolve("bin/gov-report.js");
  const cwd = folder({
    ...files,
    ".bin/gov-report": `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`,
    // `npx --yes gov-report@VERSION …`
    ".bin/npx": `#!/bin/sh\n[ "$1" = --yes ] || exit 90\necho "$2" > npx.log\nshift 2\nexec gov-report "$@"\n`,
  });
  for (const name of ["gov-report", "npx"]) chmodSync(path.join(cwd, ".bin", name), 0o755);
  const env = { ...process.env, PATH: `${path.join(cwd, ".bin")}:${process.env.PATH}` };
  const run = (command: string, args: string[], more: Record<string, string> = {}) =>
    spawnSync(command, args, { cwd, env: { ...env, ...more }, encoding: "utf8" });
  return { cwd, run };
}

describe("the GitHub action", () => {
  const action = parse(readFileSync("action.yml", "utf8"));
  const [, step] = action.runs.steps;

  /** Runs the action's script as a runner would: inputs in variables, outputs in a file. */
  function runAction(files: Record<string, string>, given: Record<string, string> = {}) {
    const { cwd, run } = project(files);
    const env = Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!;
        return [name, given[input] ?? action.inputs[input].default];
      }),
    );
    writeFileSync(path.join(cwd, "outputs"), "");
    const runner = {
      GITHUB_OUTPUT: path.join(cwd, "outputs"),
      GITHUB_STEP_SUMMARY: path.join(cwd, "summary.md"),
    };
    const result = run("bash", ["-c", step.run], { ...env, ...runner });
    const outputs = Object.fromEntries(
      readFileSync(path.join(cwd, "outputs"), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("=") as [string, string]),
    );
    return { cwd, outputs, ...result };
  }

  test("validates: findings beside the lines, SARIF and JUnit at the paths that it names", () => {
    const { cwd, outputs, status, stdout } = runAction({ "data.yaml": BAD });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=data\.yaml,line=\d+/);
    expect(JSON.parse(readFileSync(path.join(cwd, outputs.sarif!), "utf8")).runs[0].results).toHaveLength(1);
    expect(readFileSync(path.join(cwd, outputs.junit!), "utf8")).toContain('failures="1"');
    expect(outputs.manifest).toBeUndefined();
    expect(readFileSync(path.join(cwd, "npx.log"), "utf8")).toBe(`gov-report@${VERSION}\n`);
    expect(readFileSync(path.join(cwd, "summary.md"), "utf8")).toContain("GR3001");
  });

  test("builds into a folder with a manifest; names with spaces and quotes stay names", () => {
    const { cwd, outputs, status } = runAction(
      { "a b/data.yaml": MINIMAL, "it's.yaml": replaced(MINIMAL, "科学技术厅", "教育厅") },
      {
        command: "build",
        files: "a b/data.yaml\nit's.yaml\n",
        "out-dir": "filing out",
        arguments: "--official-names\n",
      },
    );
    expect(status).toBe(0);
    expect(listing(path.join(cwd, "filing out"))).toEqual([
      "某省教育厅2022年政府信息公开工作年度报告.docx",
      "某省教育厅2022年政府信息公开工作年度报告.xlsx",
      "某省科学技术厅2022年政府信息公开工作年度报告.docx",
      "某省科学技术厅2022年政府信息公开工作年度报告.xlsx",
    ]);
    expect(JSON.parse(readFileSync(path.join(cwd, outputs.manifest!), "utf8")).files).toHaveLength(2);
  });

  test("an input is never a command", () => {
    const { cwd, status } = runAction(
      { "data.yaml": MINIMAL },
      { files: '$(touch hacked); `touch hacked`; "; touch hacked', command: "validate" },
    );
    expect(status).toBe(2);
    expect(existsSync(path.join(cwd, "hacked"))).toBe(false);
    expect(runAction({ "data.yaml": MINIMAL }, { command: "explain; touch hacked" }).status).toBe(2);
  });

  test("the workflow uses inputs and outputs that the action has", () => {
    const workflow = parse(readFileSync("examples/ci/github.yml", "utf8"));
    const steps = Object.values(workflow.jobs).flatMap((job) => (job as { steps: Step[] }).steps);
    const uses = steps.filter(({ uses }) => uses?.startsWith("gov-report/"));
    expect(uses).toHaveLength(2);
    for (const { with: given = {} } of uses)
      for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
    const read = JSON.stringify(steps).matchAll(/steps\.\w+\.outputs\.(\w+)/g);
    for (const [, output] of read) expect(Object.keys(action.outputs)).toContain(output);
  });
});

interface Step {
  uses?: string;
  with?: Record<string, string>;
}

describe("the GitLab pipeline", () => {
  const pipeline = parse(readFileSync("examples/ci/gitlab-ci.yml", "utf8"));
  const runJob = (name: string, files: Record<string, string>) => {
    const { cwd, run } = project(files);
    return { cwd, ...run("bash", ["-ec", pipeline[name].script.join("\n")], pipeline.variables) };
  };

  test("validate leaves the reports that the job keeps, also when it fails", () => {
    const { cwd, status } = runJob("validate", {
      "reports/a/data.yaml": MINIMAL,
      "reports/b/data.yaml": BAD,
    });
    expect(status).toBe(1);
    expect(readFileSync(path.join(cwd, pipeline.validate.artifacts.reports.junit), "utf8")).toContain(
      "GR3001",
    );
    const quality = JSON.parse(
      readFileSync(path.join(cwd, pipeline.validate.artifacts.reports.codequality), "utf8"),
    );
    expect(quality).toMatchObject([{ check_name: "GR3001", location: { path: "reports/b/data.yaml" } }]);
    for (const file of pipeline.validate.artifacts.paths) expect(existsSync(path.join(cwd, file))).toBe(true);
  });

  test("build leaves the filing and its manifest", () => {
    const { cwd, status } = runJob("build", { "reports/a/data.yaml": MINIMAL });
    expect(status).toBe(0);
    for (const file of pipeline.build.artifacts.paths) expect(existsSync(path.join(cwd, file))).toBe(true);
    expect(listing(path.join(cwd, "filing"))).toHaveLength(2);
  });
});

describe("the pipeline in shards", () => {
  const workflow = parse(readFileSync("examples/ci/github-sharded.yml", "utf8"));
  const { strategy, steps } = workflow.jobs.validate;
  const step = (steps as { name?: string; run: string; env: Record<string, string> }[]).find(
    ({ name }) => name === "validate",
  )!;

  test("every report is in one of them", () => {
    const names = Array.from({ length: 13 }, (_, index) => `reports/单位 ${index}/data.yaml`);
    const { cwd, run } = project(Object.fromEntries(names.map((name) => [name, MINIMAL])));
    const files = (strategy.matrix.shard as number[]).flatMap((shard) => {
      const env = { ...step.env, SHARD: String(shard), GITHUB_STEP_SUMMARY: path.join(cwd, "summary.md") };
      const { SHARDS, ...rest } = { ...env, SHARDS: String(step.env.SHARDS) };
      const result = run("bash", ["-e", "-c", step.run], { ...rest, SHARDS });
      expect(result.status, result.stderr).toBe(0);
      return readFileSync(path.join(cwd, "shard.txt"), "utf8").split("\n").filter(Boolean);
    });
    expect(files.sort()).toEqual(names.sort());
  });
});

test("the versions in the pipelines are the package's own", () => {
  const versions = [
    parse(readFileSync("action.yml", "utf8")).inputs.version.default,
    parse(readFileSync("examples/ci/gitlab-ci.yml", "utf8")).variables.GOV_REPORT_VERSION,
    parse(readFileSync("examples/ci/github-sharded.yml", "utf8")).jobs.validate.steps[2].env
      .GOV_REPORT_VERSION,
  ];
  expect(versions).toEqual([VERSION, VERSION, VERSION]);
});

describe("the pre-commit hook", () => {
  function repository(files: Record<string, string>) {
    const made = project(files);
    const git = (...args: string[]) =>
      made.run("git", [
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        "-c",
        "core.hooksPath=.hooks",
        ...args,
      ]);
    git("init", "-q");
    const hook = path.join(made.cwd, ".hooks/pre-commit");
    made.run("mkdir", [".hooks"]);
    writeFileSync(hook, readFileSync("examples/ci/pre-commit"));
    chmodSync(hook, 0o755);
    return { ...made, git };
  }

  test("refuses a commit with a faulty data file, and says where the fault is", () => {
    const { git } = repository({ "x y/data.yaml": BAD });
    git("add", "x y");
    const refused = git("commit", "-qm", "x");
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).toContain("x y/data.yaml:");
    expect(refused.stdout + refused.stderr).toContain("GR3001");
  });

  test("lets a sound one through, and commits without data files", () => {
    const { cwd, git } = repository({
      "data.yaml": MINIMAL,
      "notes.txt": "x",
      "a/metadata.yaml": "no: report",
    });
    git("add", "notes.txt", "a/metadata.yaml");
    expect(git("commit", "-qm", "notes").status).toBe(0);
    git("add", "data.yaml");
    expect(git("commit", "-qm", "data").status).toBe(0);
    writeFileSync(path.join(cwd, "data.yaml"), `${MINIMAL}# staged\n`);
    git("add", "data.yaml");
    writeFileSync(path.join(cwd, "data.yaml"), `${MINIMAL}# staged and not\n`);
    const refused = git("commit", "-qm", "half");
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain("git add");
  });

  test("the pre-commit.com configuration names files that it would be run on", () => {
    const { repos } = parse(readFileSync("examples/ci/pre-commit-config.yaml", "utf8"));
    const [{ id }] = repos[0].hooks;
    expect(repos[0]).toMatchObject({ repo: REPOSITORY, rev: `v${VERSION}` });
    const hooks: { id: string; entry: string; files: string }[] = parse(
      readFileSync(".pre-commit-hooks.yaml", "utf8"),
    );
    const hook = hooks.find((each) => each.id === id)!;
    expect("reports/2022/data.yaml").toMatch(new RegExp(hook.files));
    expect("reports/metadata.yaml").not.toMatch(new RegExp(hook.files));
    const { run } = project({ "data.yaml": MINIMAL });
    expect(run("sh", ["-c", `${hook.entry} data.yaml`]).status).toBe(0);
  });
});
