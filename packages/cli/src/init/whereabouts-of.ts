import { visible } from "../trust/visible.ts"
import type { Answers, Question } from "./question.ts"

/** Where an answer is found, with the owner that is known already in the place of `OWNER`. */
export function whereaboutsOf({ whereabouts }: Question, { owner = "OWNER" }: Answers): string | undefined {
  return whereabouts?.replace("OWNER", () => visible(owner))
}
