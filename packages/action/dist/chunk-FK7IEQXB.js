const require=process.getBuiltinModule;
function l(e,n){if(e===void 0)return"gone";let t=n.now().getTime();return t>=e.usableUntilMs||d(e,t,n.upMs())?"gone":t>=e.patientUntilMs?"ending":t<e.freshUntilMs?"fresh":"due"}function d(e,n,t){let{credentials:r,patientUntilMs:o,writtenAtMs:u,writtenUpMs:a}=e,i=r.expiration.getTime()-o,s=n-u;return s<-i||s<t-a-i}export{l as a};
