import type { CallNode, PlainNode } from "../nodes/template-node.ts"
import type { Scope } from "./scope.ts"

/** One intrinsic function. Gives nothing for `AWS::NoValue`. */
export type IntrinsicFunction = (call: CallNode, scope: Scope) => PlainNode | undefined
