/** A file beside the page, which offers it. */
export interface Download {
  /** Its name, relative to the page. */
  file: string;
  /** A format of `build`: docx. */
  format: string;
}
