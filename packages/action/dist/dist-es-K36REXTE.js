const require=process.getBuiltinModule;
import{a as b,b as c,c as d}from"./chunk-43XZ65LM.js";import"./chunk-QIHQ2EJY.js";import{B as a}from"./chunk-RJM6LVO2.js";import"./chunk-CIYK2ICD.js";import"./chunk-TN3MCLIN.js";import"./chunk-FB22TAK7.js";export{b as DEFAULT_REQUEST_TIMEOUT,d as NodeHttp2Handler,c as NodeHttpHandler,a as streamCollector};
