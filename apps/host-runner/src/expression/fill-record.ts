import type { YamlRecord } from "../workflow/yaml-record.ts"
import type { ExpressionScope } from "./expression-scope.ts"
import { fillText } from "./fill-text.ts"

/** Every value of a mapping as text, expressions evaluated. */
export function fillRecord(record: YamlRecord, scope: ExpressionScope): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, fillText(value, scope)]))
}
