import { base64 } from "./base64.ts"
import { conditional } from "./conditional.ts"
import { findInMap } from "./find-in-map.ts"
import { getAtt } from "./get-att.ts"
import { getAzs } from "./get-azs.ts"
import { importValue } from "./import-value.ts"
import type { IntrinsicFunction } from "./intrinsic-function.ts"
import { join } from "./join.ts"
import { length } from "./length.ts"
import { ref } from "./ref.ts"
import { select } from "./select.ts"
import { split } from "./split.ts"
import { sub } from "./sub.ts"
import { toJsonString } from "./to-json-string.ts"

/** By long name: the functions that give a value. The ones that give a truth value are `evaluateCondition`'s. */
export const intrinsicFunctions: ReadonlyMap<string, IntrinsicFunction> = new Map<string, IntrinsicFunction>([
  ["Ref", ref],
  ["Fn::Base64", base64],
  ["Fn::FindInMap", findInMap],
  ["Fn::GetAtt", getAtt],
  ["Fn::GetAZs", getAzs],
  ["Fn::If", conditional],
  ["Fn::ImportValue", importValue],
  ["Fn::Join", join],
  ["Fn::Length", length],
  ["Fn::Select", select],
  ["Fn::Split", split],
  ["Fn::Sub", sub],
  ["Fn::ToJsonString", toJsonString],
])
