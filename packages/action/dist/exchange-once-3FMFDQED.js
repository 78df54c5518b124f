const require=process.getBuiltinModule;
import{a as t}from"./chunk-XKKTOOXP.js";import"./chunk-IS7LGZSQ.js";import"./chunk-6D4PZADT.js";import"./chunk-UW4UXPB2.js";import"./chunk-JG5PG5MY.js";import"./chunk-FB22TAK7.js";async function s(i,o,{env:n,signal:r}){let e=t(i,o,n);r.addEventListener("abort",()=>{e.dispose()});try{return await e()}finally{await e.dispose()}}export{s as exchangeOnce};
