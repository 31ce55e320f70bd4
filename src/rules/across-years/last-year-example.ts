/** In examples: the report of the year before, from which the smallest valid file follows (codes/example.ts). */
export const LAST_YEAR = `year: 2021
proactiveDisclosure: { normativeDocuments: { inForce: 77 } }
applications:
  newlyReceived: { naturalPerson: 6, commercial: 2, total: 8 }
  carriedToNextYear: { commercial: 1, total: 1 }`;
