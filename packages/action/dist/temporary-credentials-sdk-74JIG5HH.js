const require=process.getBuiltinModule;
import{a as r}from"./chunk-VUSRKK3M.js";import"./chunk-XEL4YXK3.js";import"./chunk-QIHQ2EJY.js";import"./chunk-RJM6LVO2.js";import"./chunk-RUOL324I.js";import"./chunk-CIYK2ICD.js";import"./chunk-FB22TAK7.js";export{r as fromTemporaryCredentials};
