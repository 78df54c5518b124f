import type { Question } from "../question.ts"

/** For CIs whose tokens know branches better than environments. */
export const branchQuestion: Question = {
  option: "branch",
  text: "The branch whose jobs get in",
  pattern: /^[A-Za-z0-9][\w./-]{0,99}$/,
  form: "the name of a branch, of letters, digits and ._/-",
  default: "main",
}
