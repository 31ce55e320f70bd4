/** The signs of lists and quotes that a line begins with. */
export const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/gm;

/** One of them. */
export const CONTAINER = />|[-+*]|\d+[.)]/g;
