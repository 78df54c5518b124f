const require=process.getBuiltinModule;
import{a,b,c,d,e}from"./chunk-X5YLIVXR.js";import"./chunk-FB22TAK7.js";export{b as Agent,c as createServer,a as default,d as get,e as request};
