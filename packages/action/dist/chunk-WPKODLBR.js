const require=process.getBuiltinModule;
import{a as t}from"./chunk-MBEOXLME.js";import{b as e}from"./chunk-3QRTDIDW.js";import{readFileSync as n,rmSync as m}from"node:fs";import{dirname as a}from"node:path";async function u(i,r,o){e(a(i)),await t(i,r,o)}function g(i,r){try{n(i,"utf8")===r&&m(i)}catch{}}export{u as a,g as b};
