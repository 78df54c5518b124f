const require=process.getBuiltinModule;
import{b as o,d as s}from"./chunk-FB22TAK7.js";var p={};s(p,{default:()=>t,env:()=>n,platform:()=>r,versions:()=>l});var e,t,n,r,l,c=o(()=>{e=process.getBuiltinModule("node:process"),t=e,{env:n,platform:r,versions:l}=e});export{n as a,l as b,p as c,c as d};
