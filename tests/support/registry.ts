import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** A registry on this machine that has one package and knows no other. */
export interface Registry {
  url: string;
  /** Paths that were asked for and are not there. */
  missed: string[];
  close(): void;
}

/**
 * Serves a packed tarball as npm's registry does, with what it says of itself.
 *
 * @param manifest the package.json within it
 */
export async function startRegistry(tarball: string, manifest: object): Promise<Registry> {
  const { name, version } = manifest as { name: string; version: string };
  const bytes = readFileSync(tarball);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const shasum = createHash("sha1").update(bytes).digest("hex");
  const missed: string[] = [];
  let url = "";
  const server = createServer(({ url: asked = "" }, response) => {
    if (asked === `/${name}`) {
      const dist = { tarball: `${url}/${name}.tgz`, integrity, shasum };
      const versions = { [version]: { ...manifest, dist } };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
    } else if (asked === `/${name}.tgz`) response.end(bytes);
    else {
      missed.push(asked);
      response.statusCode = 404;
      response.end("{}");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the registry has no port");
  url = `http://127.0.0.1:${address.port}`;
  return { url, missed, close: () => server.close() };
}
