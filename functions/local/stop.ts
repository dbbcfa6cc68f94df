/** Something that whoever started this can mend: it is told in one line, without a stack. */
export class Stop extends Error {
  override name = 'Stop'
}
