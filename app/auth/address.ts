/**
 * One address, as a mail's header can carry it: no second one, no name, no line end, no comment. Longer ones cannot be
 * delivered (RFC 5321, 4.5.3.1.3, less the angle brackets).
 */
export const isAddress = (text: string) =>
  text.length <= 254 &&
  /^[^\s<>,;:"()[\]\\@\p{C}]{1,64}@[^\s<>,;:"()[\]\\@\p{C}.]+(\.[^\s<>,;:"()[\]\\@\p{C}.]+)*$/u.test(text);
