import type { SharedStorage } from "./shared-storage.ts"

/** A storage that answers in time or fails: clients of databases may wait without end for a server that is gone. */
export function patientStorage(storage: SharedStorage, timeoutMs: number): SharedStorage {
  return {
    getItem: async (key) => answered(storage.getItem(key), timeoutMs),
    setItem: async (key, value, options) => answered(storage.setItem(key, value, options), timeoutMs),
    removeItem: async (key) => answered(storage.removeItem(key), timeoutMs),
    getKeys: async (base) => answered(storage.getKeys(base), timeoutMs),
  }
}

function answered<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The storage gave no answer within ${timeoutMs} ms.`)), timeoutMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
