const require=process.getBuiltinModule;
var e=process.getBuiltinModule("node:https"),t=e,{Agent:o,get:s,request:n}=e;export{t as a,o as b,s as c,n as d};
