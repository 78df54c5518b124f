const require=process.getBuiltinModule;
import{a as n,e as r}from"./chunk-MBQHPQE2.js";import{d as i}from"./chunk-A7KZWW3P.js";var m="default";async function y(t,s){let p=n(t),c=t.roles.map(async o=>{let e=r(t,o),f=await i({...e});return[o.delivery.profile??m,{key:f,options:e,env:p}]});return{folder:s,profiles:Object.fromEntries(await Promise.all(c))}}export{m as a,y as b};
