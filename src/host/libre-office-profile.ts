import { writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "./make-folder.js";

/**
 * Nothing that a document names outside of itself is loaded, no macro runs, and whatever still asked for the network would ask
 * a port where nobody listens: a document of somebody else's may name a picture or an object by its address.
 */
const CLOSED = [
  item("org.openoffice.Office.Common/Security/Scripting", {
    BlockUntrustedRefererLinks: "true",
    DisableMacrosExecution: "true",
  }),
  item("org.openoffice.Office.Writer/Content/Update", { Link: "2" }),
  item("org.openoffice.Inet/Settings", {
    // By hand, as follows.
    ooInetProxyType: "2",
    ooInetHTTPProxyName: "127.0.0.1",
    ooInetHTTPProxyPort: "1",
    ooInetHTTPSProxyName: "127.0.0.1",
    ooInetHTTPSProxyPort: "1",
    ooInetNoProxy: "",
  }),
].join("\n");

/**
 * Writes a new profile for LibreOffice.
 *
 * @param profile its folder, as UserInstallation names it
 * @param settings further items of its register, in XML
 */
export function writeProfile(profile: string, settings = ""): void {
  const user = path.join(profile, "user");
  makeFolder(user);
  writeFileSync(
    path.join(user, "registrymodifications.xcu"),
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      CLOSED,
      settings,
      "</oor:items>",
    ].join("\n"),
  );
}

function item(node: string, properties: Readonly<Record<string, string>>): string {
  const inside = Object.entries(properties).map(([name, value]) => property(name, value));
  return `<item oor:path="/${node}">${inside.join("")}</item>`;
}

/**
 * A property of an item.
 *
 * @param value in XML
 */
export function property(name: string, value: string): string {
  return `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`;
}
