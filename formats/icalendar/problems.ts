/** What is wrong with a file of holidays: an English sentence each, which names the event where it is about one. */
export class IcalendarError extends Error {
  override readonly name = 'IcalendarError';
  readonly problems: string[];

  constructor(...problems: string[]) {
    super(problems.join('; '));
    this.problems = problems;
  }
}
