const require=process.getBuiltinModule;
var r=class extends Error{name="ActionError";hint;constructor({message:n,hint:e}){super(n),this.hint=e}};export{r as a};
