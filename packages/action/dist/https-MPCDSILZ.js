const require=process.getBuiltinModule;
import{a,b,c,d}from"./chunk-TN3MCLIN.js";import"./chunk-FB22TAK7.js";export{b as Agent,a as default,c as get,d as request};
