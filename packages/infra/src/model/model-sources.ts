import type { AccessModel } from "./access-model.ts"
import type { Locate } from "./access-model-error.ts"

/** The text that a model was read from. */
export interface ModelSource {
  readonly file: string
  readonly locate: Locate
}

const sources = new WeakMap<AccessModel, ModelSource>()

/** Keeps where a model comes from, for messages about it. */
export const modelSources: Pick<WeakMap<AccessModel, ModelSource>, "get" | "set"> = sources
