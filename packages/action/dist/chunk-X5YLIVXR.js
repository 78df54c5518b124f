const require=process.getBuiltinModule;
var e=process.getBuiltinModule("node:http"),t=e,{Agent:o,createServer:r,get:n,request:s}=e;export{t as a,o as b,r as c,n as d,s as e};
