/** As much of JSON Schema as the model needs. */
export interface JsonSchema {
  readonly type?: "object" | "array" | "string" | "integer"
  readonly description?: string
  readonly default?: string | number
  readonly examples?: readonly unknown[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  /** Beside `pattern`, for messages: what the pattern means. */
  readonly patternErrorMessage?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly minProperties?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  /** `false`: no other keys. */
  readonly additionalProperties?: JsonSchema | false
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}
