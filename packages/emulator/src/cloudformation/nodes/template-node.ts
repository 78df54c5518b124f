import type { Location } from "../location.ts"

/**
 * A scalar. Numbers, booleans and dates keep the text that was written, because what they mean is up to the
 * property that they end in: `Version: 2012-10-17` is no date and an account id is no number.
 */
export interface TextNode {
  readonly kind: "text"
  readonly text: string
  readonly at: Location
}

export interface ListNode<Item> {
  readonly kind: "list"
  readonly items: readonly Item[]
  readonly at: Location
}

export interface MapNode<Value> {
  readonly kind: "map"
  readonly entries: ReadonlyMap<string, Value>
  readonly at: Location
}

/** An intrinsic function, in its short or long form. `name` is the long one: `Ref`, `Fn::Sub`. */
export interface CallNode {
  readonly kind: "call"
  readonly name: string
  readonly argument: TemplateNode
  readonly at: Location
}

/** A piece of a template as written. */
export type TemplateNode = TextNode | ListNode<TemplateNode> | MapNode<TemplateNode> | CallNode

/** A piece of a template after all functions have run. */
export type PlainNode = TextNode | ListNode<PlainNode> | MapNode<PlainNode>

export type TemplateMap = MapNode<TemplateNode>
export type PlainMap = MapNode<PlainNode>
