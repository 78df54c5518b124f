import { readFileSync } from "node:fs"
import {
  cloudformationTemplates,
  parseAccessModel,
  runAccessTests,
  synthesize,
  terraformFiles,
} from "@claimbridge/infra"

const m = parseAccessModel(readFileSync(process.argv[2]!, "utf8"), { file: process.argv[2]! })
try {
  const s = synthesize(m)
  console.log(s.notes)
  if (process.argv[3] !== "q") {
    const c = cloudformationTemplates(s)
    for (const f of c.files) console.log("#", f.name, f.text.length), console.log(f.text)
    if (process.argv[3] === "tf") for (const f of terraformFiles(s)) console.log(f.text)
  }
} catch (e) {
  console.log(e)
}
for (const r of runAccessTests(m)) console.log(r.passed, r.name, r.explanation.verdict, r.reasons)
