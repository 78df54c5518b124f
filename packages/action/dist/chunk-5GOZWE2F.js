const require=process.getBuiltinModule;
function r(t){return`${t.toISOString().slice(0,19)}Z`}export{r as a};
