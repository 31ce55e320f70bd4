/** The units in which pages, pictures and Office documents tell lengths. */

export const MILLIMETRES_PER_INCH = 25.4;

/** A twip is a twentieth of a point. */
export const TWIPS_PER_MILLIMETRE = 1440 / MILLIMETRES_PER_INCH;

/** English Metric Units, the unit of drawings. */
export const EMUS_PER_MILLIMETRE = 36_000;
export const EMUS_PER_TWIP = 635;

/** Pixels of CSS, 96 in an inch, whatever the screen has. */
export const PIXELS_PER_MILLIMETRE = 96 / MILLIMETRES_PER_INCH;
