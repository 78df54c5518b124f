import type { Scalar } from "yaml"
import type { Location } from "../location.ts"
import type { NodeReader } from "./node-reader.ts"
import { nullValue } from "./null-value.ts"
import type { TextNode } from "./template-node.ts"

const NULL_TEXT = /^(~|null|Null|NULL)?$/
const OCTAL_TEXT = /^0[0-7]{2,}$/

/** @throws {TemplateError} `VALUE_NULL` */
export function readScalar(reader: NodeReader, node: Scalar, at: Location): TextNode {
  const text = String(node.value ?? "")
  if (node.type !== "PLAIN") return { kind: "text", text, at }
  if (NULL_TEXT.test(text) && node.tag === undefined) throw nullValue(at)
  if (OCTAL_TEXT.test(text)) {
    reader.warnings.push({
      code: "YAML_READ_DIFFERENTLY",
      message: `AWS reads the unquoted ${text} as an octal number: put it in quotes`,
      ...at,
    })
  }
  return { kind: "text", text, at }
}
