import type { AccessModel } from "./access-model.ts"
import { modelSources } from "./model-sources.ts"
import { parseAccessModel } from "./parse-access-model.ts"

/** The model itself once it is checked: a typed object may come straight from a program. */
export function checkedModel(model: AccessModel): AccessModel {
  return modelSources.get(model) ? model : parseAccessModel(model)
}
