/**
 * Applies a JSON merge patch (RFC 7396): mappings are merged, `null` deletes, all else replaces. The order of keys
 * means nothing to JSON but something to readers of a form: a key that is new comes behind the key that it follows
 * in the patch.
 *
 * @param {unknown} target
 * @param {unknown} patch
 * @returns {unknown}
 */
export function mergePatch(target, patch) {
  if (!isMapping(patch)) return patch;
  const entries = Object.entries(isMapping(target) ? target : {});
  let before = -1;
  for (const [key, value] of Object.entries(patch)) {
    const at = entries.findIndex(([name]) => name === key);
    if (value === null) {
      if (at === -1) continue;
      entries.splice(at, 1);
      before = at - 1;
    } else if (at === -1) {
      before += 1;
      entries.splice(before, 0, [key, mergePatch(undefined, value)]);
    } else {
      entries[at] = [key, mergePatch(entries[at]?.[1], value)];
      before = at;
    }
  }
  return Object.fromEntries(entries);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
