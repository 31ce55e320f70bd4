import workerpool from "workerpool";
import { optimiseLater } from "./host/optimising.js";
import { type Task, type TaskResult, TaskRunner } from "./run/task.js";

optimiseLater();

/** A process of a batch is given one file of its one task after another. */
let runner: TaskRunner | undefined;

function run(task: Task, name: string): Promise<TaskResult> {
  runner ??= new TaskRunner(task);
  return runner.run(name);
}

workerpool.worker({ run });
