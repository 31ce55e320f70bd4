import { pictureNamed } from "../picture.js";
import { chooseFiles, inputOf } from "./save.js";
import type { Session } from "./session.js";

/** Takes a picture into the report; the text that shows it, as the narrative has it. */
export async function insertPicture(session: Session): Promise<string | undefined> {
  const [file] = await chooseFiles("image/png,image/jpeg");
  if (!file) return undefined;
  const { name, bytes } = await inputOf(file);
  const { path, text } = pictureNamed(name, session.files, bytes);
  session.addFile(path, bytes);
  return text;
}
