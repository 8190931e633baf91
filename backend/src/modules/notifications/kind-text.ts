/** What is told of a kind, in one language. */
export interface KindText {
  /** What the kind is called where people choose how to be told. */
  label: string;
  /** One line: in the list of notifications and in the daily mail. */
  line: string;
  /** The mail of its own; absent where the mail leaves from where the event happens. */
  subject?: string;
  text?: string;
}
