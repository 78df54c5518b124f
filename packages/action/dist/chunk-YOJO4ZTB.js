const require=process.getBuiltinModule;
function s(n){let i={};for(let l in n){let e=n[l];e!=null&&(i[l]=e)}return i}export{s as a};
