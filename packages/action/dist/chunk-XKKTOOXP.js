const require=process.getBuiltinModule;
import{d as e,e as r}from"./chunk-IS7LGZSQ.js";import{join as f}from"node:path";function l({folder:o},{options:t,env:n},d){let i={env:{...d,...n}};return t.flow==="direct"?e({...t,runtime:i}):e({...t,runtime:i,identityCache:r(f(o,"identities.json"))})}export{l as a};
