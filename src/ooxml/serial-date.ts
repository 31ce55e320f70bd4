/** Milliseconds of a day. */
const DAY = 86_400_000;

/** The day that Excel's calendar counts from, since the 29 February 1900 that it counts never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The moment of a spreadsheet's serial number, days and parts of one, in milliseconds since 1970, UTC. */
export function timeOfSerial(serial: number): number {
  return EPOCH + Math.round(serial * DAY);
}
