import { LARGEST } from "../../host/limits.js";
import { pictureNamed } from "../picture.js";
import type { Session } from "../session.js";
import { chooseFiles } from "./save.js";

/** Takes a picture into the report; the text that shows it, as the narrative has it. */
export async function insertPicture(session: Session): Promise<string | undefined> {
  const [file] = await chooseFiles("image/png,image/jpeg");
  if (!file) return undefined;
  const bytes = await session.read(file, LARGEST.image);
  if (!bytes) return undefined;
  const { path, text } = pictureNamed(file.name, session.files, bytes);
  session.addFile(path, bytes);
  return text;
}
