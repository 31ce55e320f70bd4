/**
 * The version of V8 as its flags are known by, such as `11.3`: another one may not know a flag, and would say so to the user.
 */
export function engineVersion(): string {
  return process.versions.v8.split(".", 2).join(".");
}
