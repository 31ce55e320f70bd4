import workerpool from "workerpool";
import { collecting } from "./host/collecting.js";
import { optimiseLater } from "./host/optimising.js";
import { type Task, type TaskResult, TaskRunner } from "./run/task.js";

optimiseLater();
collecting.sooner();

/** Kept between calls: a worker process does one task of a batch, one file after another. */
let runner: TaskRunner | undefined;

function run(task: Task, name: string): Promise<TaskResult> {
  runner ??= new TaskRunner(task);
  return runner.run(name);
}

workerpool.worker({ run });
