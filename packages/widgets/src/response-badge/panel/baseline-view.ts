/** The baseline in the words of the open badge. */
export interface BaselineView {
  readonly platelets: string;
  readonly how: string;
  readonly reason: string;
}
