import Tinypool from "tinypool";
import { type Task, type TaskResult, TaskRunner } from "./task.js";

/** A thread of a batch: it is given the task once and then one file after another. */
const runner = new TaskRunner(Tinypool.workerData as Task);

export default function work(name: string): Promise<TaskResult> {
  return runner.run(name);
}
