const require=process.getBuiltinModule;
var n=class extends Error{name="RoleFailure";role;constructor(r,t){super("A role gave no credentials",{cause:t}),this.role=r}};function d(e){return e.match(/(?<!\d)\d{12}(?!\d)/g)??[]}function c(e,r){return r.reduce((t,o)=>t.replaceAll(o,"***"),e)}export{n as a,d as b,c};
