const require=process.getBuiltinModule;
var n=class extends Error{name="InputError";inputs;hint;constructor({inputs:r,message:t,hint:e}){super(t),this.inputs=r,this.hint=e}};export{n as a};
