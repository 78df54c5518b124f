import type { Settings } from "./contender.ts"
import type { Stage } from "./stage.ts"

/** One line of the table in the README: what happens, and what our provider makes of it. */
export interface Scenario {
  /** What happens, in 70 characters at most. */
  readonly name: string
  /** What of the SDK's does the same job. */
  readonly peer: "fromWebToken" | "fromCognitoIdentityPool" | "default chain, endpoint" | "default chain, process"
  /** What comes of it with our provider, in the words of `play`. */
  readonly ours: string
  readonly settings?: Settings
  /** It takes seconds with the SDK's. */
  readonly isSlow?: true
  /** Lets it happen, and says what came of it. */
  readonly play: (stage: Stage) => Promise<string>
}
