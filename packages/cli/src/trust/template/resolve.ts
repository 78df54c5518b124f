import { isRecord } from "../source/is-record.ts"
import { type Call, readCall } from "./call.ts"
import { noValue, placeholder, type TemplateScope } from "./template-scope.ts"

/** A piece of a template with its functions run, as far as that goes before it is deployed. Scalars become text. */
export function resolve(value: unknown, scope: TemplateScope): unknown {
  const call = readCall(value)
  if (call) return run(call, scope)
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== noValue)
  if (!isRecord(value)) return typeof value === "number" || typeof value === "boolean" ? `${value}` : value
  const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, scope)] as const)
  return Object.fromEntries(entries.filter(([, item]) => item !== noValue))
}

type TemplateFunction = (argument: unknown, scope: TemplateScope) => unknown

const functions: Readonly<Record<string, TemplateFunction>> = {
  Ref: (name, scope) => (typeof name === "string" ? scope.reference(name) : undefined),
  "Fn::GetAtt": getAtt,
  "Fn::Sub": sub,
  "Fn::Join": join,
  "Fn::Select": select,
  "Fn::Split": split,
  "Fn::If": conditional,
  "Fn::FindInMap": findInMap,
  "Fn::ToJsonString": (argument, scope) => JSON.stringify(resolve(argument, scope)),
}

function run({ name, argument }: Call, scope: TemplateScope): unknown {
  const result = Object.hasOwn(functions, name) ? functions[name]?.(argument, scope) : undefined
  return result === undefined ? placeholder(unknownName(name, argument)) : result
}

function unknownName(name: string, argument: unknown): string {
  return typeof argument === "string" ? `${name} ${argument}` : name
}

function getAtt(argument: unknown, scope: TemplateScope): unknown {
  const written = Array.isArray(argument) ? argument.join(".") : argument
  if (typeof written !== "string") return undefined
  const dot = written.indexOf(".")
  return scope.attribute(written.slice(0, dot), written.slice(dot + 1))
}

function sub(argument: unknown, scope: TemplateScope): string | undefined {
  const [text, variables]: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
  if (typeof text !== "string") return undefined
  const known = isRecord(variables) ? variables : {}
  return text.replace(/\$\{([^}]*)\}/g, (_, written: string) => {
    const name = written.trim()
    if (name.startsWith("!")) return `\${${name.slice(1)}}`
    if (Object.hasOwn(known, name)) return asText(resolve(known[name], scope), name)
    return asText(name.includes(".") ? getAtt(name, scope) : scope.reference(name), name)
  })
}

function join(argument: unknown, scope: TemplateScope): string | undefined {
  const [separator, items]: readonly unknown[] = Array.isArray(argument) ? argument : []
  const texts = resolve(items, scope)
  if (typeof separator !== "string" || !Array.isArray(texts)) return undefined
  return texts.map((text: unknown) => asText(text, "Fn::Join")).join(separator)
}

function select(argument: unknown, scope: TemplateScope): unknown {
  const [index, items]: readonly unknown[] = Array.isArray(argument) ? argument : []
  const list = resolve(items, scope)
  return Array.isArray(list) ? list[Number(resolve(index, scope))] : undefined
}

function split(argument: unknown, scope: TemplateScope): readonly string[] | undefined {
  const [separator, text]: readonly unknown[] = Array.isArray(argument) ? argument : []
  const whole = resolve(text, scope)
  return typeof separator === "string" && typeof whole === "string" ? whole.split(separator) : undefined
}

/** What the first branch says counts where nobody knows. */
function conditional(argument: unknown, scope: TemplateScope): unknown {
  const [name, whenTrue, whenFalse]: readonly unknown[] = Array.isArray(argument) ? argument : []
  return resolve(typeof name === "string" && scope.condition(name) === false ? whenFalse : whenTrue, scope)
}

function findInMap(argument: unknown, scope: TemplateScope): unknown {
  const [map, top, second] = Array.isArray(argument) ? argument.map((key) => resolve(key, scope)) : []
  return member(member(member(scope.mappings, map), top), second)
}

function member(value: unknown, key: unknown): unknown {
  return isRecord(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined
}

function asText(value: unknown, name: string): string {
  if (typeof value === "string") return value
  return Array.isArray(value) ? value.join(",") : placeholder(name)
}
